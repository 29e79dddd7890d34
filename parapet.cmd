@echo off
rem Builds the program if its sources changed, then runs it with the arguments given.
setlocal
set "ROOT=%~dp0"
set "PROGRAM=%ROOT%src\Parapet.Cli\bin\Release\net10.0\parapet.dll"
set "STATE=%ROOT%.build"
set "DOTNET_NOLOGO=1"
set "DOTNET_CLI_TELEMETRY_OPTOUT=1"
set "DOTNET_GENERATE_ASPNET_CERTIFICATE=false"

where /q dotnet
if errorlevel 1 (
    echo dotnet is not on PATH: install the .NET SDK 10.0 1>&2
    exit /b 2
)
if not exist "%STATE%" mkdir "%STATE%"

rem What the program is made of: path, size and time of every source.
powershell -NoProfile -Command "Set-Location -LiteralPath $env:ROOT; Get-ChildItem -Recurse -File src, data, global.json, Directory.*.props, .editorconfig, BannedSymbols.txt | Where-Object FullName -NotMatch '\\(bin|obj)\\' | Sort-Object FullName | ForEach-Object { '{0} {1} {2}' -f $_.FullName, $_.Length, $_.LastWriteTimeUtc.Ticks }" > "%STATE%\parapet.found"
if exist "%PROGRAM%" (
    fc /b "%STATE%\parapet.found" "%STATE%\parapet.sources" >nul 2>&1 && goto run
)

echo Building Parapet (first time takes a minute)... 1>&2
if exist "%STATE%\parapet.sources" del "%STATE%\parapet.sources"
dotnet build "%ROOT%src\Parapet.Cli" -c Release --nologo -v quiet --disable-build-servers > "%STATE%\parapet.log" 2>&1
if errorlevel 1 (
    findstr /r /c:"error [A-Z]" "%STATE%\parapet.log" 1>&2
    echo The build failed; its whole log is %STATE%\parapet.log 1>&2
    exit /b 2
)
copy /y "%STATE%\parapet.found" "%STATE%\parapet.sources" >nul

:run
if not "%~1"=="serve" goto start
where /q npm || goto start
fc /b "%STATE%\globe\sources.sha256.txt" "%ROOT%src\Parapet.Web\wwwroot\sources.sha256.txt" >nul 2>&1 && goto start
echo Building the globe (once; the flat map is there without it)... 1>&2
if not exist "%ROOT%web\node_modules\@cesium" call npm ci --prefix "%ROOT%web" --ignore-scripts --no-audit --no-fund --fetch-retries=1 > "%STATE%\page-install.log" 2>&1
node "%ROOT%web\build.mjs" --globe > "%STATE%\globe-build.log" 2>&1 || echo The globe could not be built; the flat map is complete without it. 1>&2

:start
dotnet "%PROGRAM%" %*
exit /b %ERRORLEVEL%
