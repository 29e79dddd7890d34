using Xunit;

namespace Parapet.Tests.Architecture.Pages;

/// <summary>The built program with all that it reads, apart from the repository: what a page tells to add or to run changes nothing else.</summary>
public sealed class ScratchCopy : IDisposable
{
    private const string Bin = "src/Parapet.Cli/bin/Release/net10.0";

    private static readonly string[] Read = ["catalogue", "studies", "schemas", "validation", "docs", "examples"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parapet-page-");

    public ScratchCopy()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "lines of a page are typed into a shell");
        var from = Path.Combine(Repository.Root, Bin);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".pdb", StringComparison.Ordinal)))
        {
            Copy(file, Path.Combine(Bin, Path.GetRelativePath(from, file)));
        }
    }

    /// <summary>As a reader finds it who begins a page.</summary>
    public void BeginAnew()
    {
        foreach (var entry in _folder.EnumerateFileSystemInfos().Where(entry => entry.Name != "src"))
        {
            if (entry is DirectoryInfo folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }

        foreach (var file in Repository.Files.Where(file => Read.Contains(file.Split('/')[0])))
        {
            Copy(Path.Combine(Repository.Root, file), file);
        }
    }

    public void Write(string file, string text, bool atTheEnd)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, atTheEnd ? File.ReadAllText(path) + text : text);
    }

    /// <summary>Types a line into a shell.</summary>
    public (int Code, string Output) Type(string line)
    {
        var (code, output, errors) = OtherProgram.Run(_folder.FullName, Environment(), "sh", "-c", $"""
            parapet() (exec dotnet "{_folder.FullName}/{Bin}/parapet.dll" "$@")
            {Known(line)}
            """);
        return (code, output + errors);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Programs of the repository by what the build under test made of them.</summary>
    private static string Known(string line)
    {
        const string Cases = "dotnet run --project bench/TrackingCases -c Release -- ";
        return line.StartsWith(Cases, StringComparison.Ordinal)
            ? $"dotnet \"{Path.Combine(Repository.Root, "tests/Unit/bin/Release/net10.0/Parapet.TrackingCases.dll")}\" {line[Cases.Length..]}"
            : line.StartsWith("./", StringComparison.Ordinal) ? line[2..] : line;
    }

    /// <summary>No downloaded terrain: a page's answer is the same everywhere.</summary>
    private Dictionary<string, string?> Environment() => new() { ["XDG_CACHE_HOME"] = Path.Combine(_folder.FullName, ".cache"), ["DOTNET_GCgen0size"] = "0x1000000" };

    private void Copy(string from, string to)
    {
        var path = Path.Combine(_folder.FullName, to);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(from, path);
    }
}
