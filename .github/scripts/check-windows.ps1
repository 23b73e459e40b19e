# Installs each Windows package in the folder, checks it, opens a case in it as a double click does,
# removes it, and finds the person's data still there.
#   check-windows.ps1 RELEASE x64|arm64
param([string] $Release, [string] $Processor)
$ErrorActionPreference = 'Stop'

$data = "$env:LOCALAPPDATA\Pathwise"
$own = "$env:LOCALAPPDATA\Programs\Pathwise"
$everybody = "$env:ProgramFiles\Pathwise"
$case = (Resolve-Path 'tests\fixtures\releases\0.1.0\files\simple.pathwise').Path
$name = (Get-Content $case -Raw | ConvertFrom-Json).name

function Run([string] $program, [string[]] $words) {
  $run = Start-Process $program $words -Wait -PassThru
  return $run.ExitCode
}

# The printed line, not only the code: a check that checked nothing would end with 0 as well.
function Check([string] $program, [string[]] $more) {
  $words = @('--self-check') + $more
  $check = Start-Process $program $words -Wait -PassThru -RedirectStandardOutput check.txt
  if ($check.ExitCode -ne 0) { throw "The check ended with $($check.ExitCode)" }
  $line = Get-Content check.txt -Raw
  if ($line -notmatch 'Pathwise .+ programs at .+, a PDF of .+ read\.') { throw "It printed: $line" }
  Write-Output $line
}

function HasCase([string] $folder) {
  foreach ($file in Get-ChildItem "$folder\person.db*" -ErrorAction SilentlyContinue) {
    # Pathwise may have it open.
    $stream = [IO.File]::Open($file.FullName, 'Open', 'Read', 'ReadWrite')
    $text = [IO.StreamReader]::new($stream, [Text.Encoding]::UTF8).ReadToEnd()
    $stream.Close()
    if ($text.Contains($name)) { return $true }
  }
  return $false
}

function AwaitTrue([scriptblock] $condition, [string] $otherwise) {
  foreach ($second in 1..60) {
    if (& $condition) { return }
    Start-Sleep 1
  }
  throw $otherwise
}

$installer = (Get-ChildItem "$Release\*-win-$Processor.exe").FullName

# Into the data folder: refused, and nothing of it is touched.
New-Item -ItemType Directory -Force $data | Out-Null
$refused = Run $installer @('/S', "/D=$data")
if ($refused -ne 2) { throw "Installed into the data folder: $refused" }

# For the person alone.
if ((Run $installer @('/S')) -ne 0) { throw 'Not installed' }
Check "$own\Pathwise.exe" @("--data-dir=$env:RUNNER_TEMP\own")
if (Test-Path "$env:LOCALAPPDATA\pathwise-updater") { throw 'A copy of the installer was left' }
# As Explorer does.
Start-Process $case
AwaitTrue { HasCase $data } 'The case was not opened by a double click'
Get-Process Pathwise | ForEach-Object { $_.CloseMainWindow() | Out-Null }
AwaitTrue { -not (Get-Process Pathwise -ErrorAction SilentlyContinue) } 'Pathwise did not close'
Run "$own\Uninstall Pathwise.exe" @('/S', "_?=$own") | Out-Null
if (Test-Path "$own\Pathwise.exe") { throw 'It was not removed' }
if (-not (HasCase $data)) { throw 'The data is gone' }

# For everybody, as docs/administrators.md says.
if ((Run $installer @('/S', '/allusers')) -ne 0) { throw 'Not installed for everybody' }
Check "$everybody\Pathwise.exe" @("--data-dir=$env:RUNNER_TEMP\everybody")
Run "$everybody\Uninstall Pathwise.exe" @('/S', '/allusers', "_?=$everybody") | Out-Null
if (-not (HasCase $data)) { throw 'The data is gone' }

if ($Processor -eq 'x64') {
  $msi = (Get-ChildItem "$Release\*-win-x64.msi").FullName
  $code = Run 'msiexec' @('/i', "`"$msi`"", '/qn', '/norestart')
  if ($code -ne 0) { throw "The MSI ended with $code" }
  $program = (Get-ChildItem "$env:ProgramFiles\Pathwise*" -Recurse -Filter Pathwise.exe)[0].FullName
  Check $program @("--data-dir=$env:RUNNER_TEMP\msi")
  $code = Run 'msiexec' @('/x', "`"$msi`"", '/qn', '/norestart')
  if ($code -ne 0) { throw "Removing the MSI ended with $code" }
  if (Test-Path $program) { throw 'The MSI was not removed' }
  if (-not (HasCase $data)) { throw 'The data is gone' }
}

# The zip keeps its data beside it.
$unzipped = "$env:RUNNER_TEMP\portable"
Expand-Archive (Get-ChildItem "$Release\*-win-$Processor-portable.zip").FullName $unzipped
Check "$unzipped\Pathwise.exe" @()
if (-not (Test-Path "$unzipped\Pathwise data\person.db")) { throw 'The portable Pathwise kept its data elsewhere' }
