using System.Xml.Linq;
using Xunit;

namespace Parapet.Tests.Architecture.Packing;

/// <summary>What eng/pack makes of the build under test, in a folder outside the repository; packed once for all tests.</summary>
public sealed class Feed : IDisposable
{
    private readonly DirectoryInfo _top = Directory.CreateTempSubdirectory("parapet-feed-");

    public Feed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "eng/pack is a shell script, for systems that have a shell");
        Folder = _top.CreateSubdirectory("feed").FullName;
        var (code, output, errors) = OtherProgram.Run(
            Repository.Root, Environment, Path.Combine(Repository.Root, "eng", "pack"), Folder, "--no-build", "--no-restore", "-p:ForThisSystem=true");
        Assert.True(code == 0, output + errors);
        File.WriteAllText(Path.Combine(_top.FullName, "nuget.config"), """
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="feed" />
              </packageSources>
            </configuration>
            """);
        BringPackagesOfOthers();
    }

    /// <summary>The version that this repository builds.</summary>
    public static string Version { get; } = XDocument.Parse(Repository.Text("Directory.Build.props")).Descendants("Version").Single().Value;

    /// <summary>The projects that say of themselves that they are a library to be packed.</summary>
    public static IReadOnlyList<string> Rooms { get; } =
        [.. from project in Repository.Projects
            let text = Repository.Text($"src/{project.Name}/{project.Name}.csproj")
            where text.Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal) && !text.Contains("<PackAsTool>", StringComparison.Ordinal)
            select project.Name];

    public string Folder { get; }

    /// <summary>A package store of its own, no server left behind, and the runtime of these tests.</summary>
    internal Dictionary<string, string?> Environment => new()
    {
        ["NUGET_PACKAGES"] = Path.Combine(_top.FullName, "packages"),
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
        ["DOTNET_ROOT"] = Path.GetDirectoryName(System.Environment.ProcessPath),
    };

    /// <summary>A fresh folder beside the feed.</summary>
    public string Fresh(string name) => _top.CreateSubdirectory(name).FullName;

    internal Package Package(string id) => Packing.Package.Read(Path.Combine(Folder, $"{id}.{Version}.nupkg"));

    internal Package Symbols(string id) => Packing.Package.Read(Path.Combine(Folder, $"{id}.{Version}.snupkg"));

    public void Dispose() => _top.Delete(recursive: true);

    /// <summary>What our packages need of others, from where the build under test had it: so the feed is complete and nothing is fetched.</summary>
    private void BringPackagesOfOthers()
    {
        var store = System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var (id, version) in Rooms.SelectMany(room => Package(room).Dependencies).Distinct().Where(package => !Rooms.Contains(package.Id)))
        {
            var name = id.ToLowerInvariant();
            File.Copy(Path.Combine(store, name, version, $"{name}.{version}.nupkg"), Path.Combine(Folder, $"{name}.{version}.nupkg"));
        }
    }
}
