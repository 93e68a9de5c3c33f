# Installs silently, tests, upgrades in place, uninstalls, and sees the lists kept: try_installer.ps1 FOLDER
param([Parameter(Mandatory)][string]$Folder)
$ErrorActionPreference = "Stop"
$setup = (Get-ChildItem $Folder -Filter "*-setup.exe").FullName
$home_ = "$env:LOCALAPPDATA\Programs\Client Lists"
$data = "$env:LOCALAPPDATA\ClientLists"

function Invoke-Setup($file, $arguments) {
    $ended = Start-Process $file -ArgumentList $arguments -Wait -PassThru
    if ($ended.ExitCode -ne 0) { throw "$file ended with $($ended.ExitCode)" }
}

Invoke-Setup $setup @("/CurrentUser", "/S")
$window = Start-Process "$home_\clientlists-desktop.exe" -ArgumentList @("--self-test", "--report", "$env:TEMP\report.txt") -Wait -PassThru
Get-Content "$env:TEMP\report.txt"
if ($window.ExitCode -ne 0) { throw "The self-test failed." }
Push-Location $env:TEMP
& "$home_\clientlists.exe" sample-file --channel telephony clients.csv
if ($LASTEXITCODE -ne 0) { throw "No sample was made." }
& "$home_\clientlists.exe" create clients.csv --channel telephony --name Kept --consent "They agreed."
if ($LASTEXITCODE -ne 0) { throw "No list was made." }

# An upgrade over a window that is open: it is asked to close.
$open = Start-Process "$home_\clientlists-desktop.exe" -PassThru
Start-Sleep 10
Invoke-Setup $setup @("/CurrentUser", "/S")
if (-not $open.HasExited) { throw "The window is still open." }
if ((& "$home_\clientlists.exe" lists | Out-String) -notmatch "Kept") { throw "The list is gone after the upgrade." }

# The uninstaller copies itself and returns at once, unless it is told where it is.
Invoke-Setup "$home_\uninstall.exe" @("/CurrentUser", "/S", "_?=$home_")
Remove-Item "$home_\uninstall.exe" -ErrorAction SilentlyContinue
if (Test-Path "$home_\_internal") { throw "The program is still there." }
if (Test-Path "$env:APPDATA\Microsoft\Windows\Start Menu\Programs\Client Lists.lnk") { throw "The entry in the menu is still there." }
if (-not (Test-Path "$data\workspace.sqlite")) { throw "The workspace is gone." }
"Installed, upgraded, removed: the lists stayed."
