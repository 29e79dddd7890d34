using System.Reflection.Metadata;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Parapet.Tests.Architecture.Packing;

/// <summary>Each packed room says what it is, brings what a user needs and nothing of the machine that built it; what its page shows is built from the package alone, and prints what the page says.</summary>
[Collection(nameof(PackingCollection))]
public sealed partial class PackedRoomTests(Feed feed)
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Fact]
    public void The_rooms_that_others_build_on_are_packed() =>
        Assert.Equal(
            new[] { "BattleManagement", "Earth", "Flight", "Foundation", "Fusion", "Interop", "Messages", "Networks", "Record", "Sensing", "Simulation", "Statistics", "Tracking" }.Select(room => $"Parapet.{room}"),
            Feed.Rooms.Order(StringComparer.Ordinal));

    [Fact]
    public void A_package_says_what_it_is_and_what_it_needs() =>
        Assert.All(Feed.Rooms, room =>
        {
            var package = feed.Package(room);
            Assert.InRange(package.Said("description").Length, 40, 400);
            Assert.Equal("MIT", package.Said("license"));
            Assert.Equal("README.md", package.Said("readme"));
            Assert.Contains($"# {room}\n", package.Text("README.md"), StringComparison.Ordinal);
            Assert.DoesNotContain(package.Metadata.Descendants(), element => element.Name.LocalName is "projectUrl" or "iconUrl" || element.Attribute("url") is not null);
            Assert.Contains($"<name>{room}</name>", package.Text($"lib/net10.0/{room}.xml"), StringComparison.Ordinal);
            var project = Repository.Projects.Single(project => project.Name == room);
            Assert.Equal(
                project.References.Concat(project.Packages.Where(name => !name.EndsWith("Analyzers", StringComparison.Ordinal))).Order(StringComparer.Ordinal),
                package.Dependencies.Select(dependency => dependency.Id).Order(StringComparer.Ordinal));
            Assert.All(package.Dependencies, dependency => Assert.True(dependency.Version == Feed.Version || !Feed.Rooms.Contains(dependency.Id), $"{dependency}"));
        });

    [Fact]
    public void A_debugger_finds_every_source_in_the_symbols_and_no_folder_of_the_build() =>
        Assert.All(Feed.Rooms, room =>
        {
            using var symbols = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(feed.Symbols(room).Content($"lib/net10.0/{room}.pdb")));
            var reader = symbols.GetMetadataReader();
            Assert.All(reader.Documents, document => Assert.StartsWith("/_/src/", reader.GetString(reader.GetDocument(document).Name), StringComparison.Ordinal));
            Assert.All(reader.Documents, document => Assert.Contains(reader.GetCustomDebugInformation(document), entry => reader.GetGuid(reader.GetCustomDebugInformation(entry).Kind) == EmbeddedSource));
        });

    [Fact]
    public void No_package_holds_a_path_of_the_machine_that_built_it()
    {
        var (narrow, wide) = (Encoding.UTF8.GetBytes(Repository.Root), Encoding.Unicode.GetBytes(Repository.Root));
        Violations.AssertNone(
            from package in Feed.Rooms.Append("Parapet").Select(name => (Name: name, Content: feed.Package(name)))
            from file in package.Content.Files
            where package.Content.Content(file).AsSpan().IndexOf(narrow) >= 0 || package.Content.Content(file).AsSpan().IndexOf(wide) >= 0
            select $"{package.Name}: {file}");
    }

    [Fact]
    public void What_each_page_shows_builds_from_its_package_and_prints_what_the_page_says()
    {
        var folder = feed.Fresh("pages");
        var shown = Feed.Rooms.ToDictionary(room => room, room => Shown().Match(feed.Package(room).Text("README.md")));
        foreach (var (room, example) in shown)
        {
            Assert.True(example.Success, $"{room}: no example with what it prints");
            Write(folder, $"{room}/Program.cs", example.Groups["code"].Value);
            Write(folder, $"{room}/{room}.Shown.csproj", Project(room));
        }

        Build(folder, [.. shown.Keys.Select(room => $"{room}/{room}.Shown.csproj")]);
        Violations.AssertNone(
            from example in shown
            let run = OtherProgram.Run(folder, feed.Environment, "dotnet", $"{example.Key}/bin/Release/net10.0/{example.Key}.Shown.dll")
            where run != (0, example.Value.Groups["printed"].Value, "")
            select $"{example.Key}: {run.Code}\n{run.Output}{run.Errors}");
    }

    [Fact]
    public void The_examples_build_and_run_from_packages_outside_the_repository()
    {
        var folder = feed.Fresh("examples");
        foreach (var file in Repository.Files.Where(file => file.StartsWith("examples/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".csproj" or ".csv"))
        {
            Write(folder, file["examples/".Length..], Repository.Text(file));
        }

        Build(folder, "TrackPlots/TrackPlots.csproj", "ReadJournal/ReadJournal.csproj");
        var (code, output, errors) = OtherProgram.Run(Path.Combine(folder, "TrackPlots"), feed.Environment, "dotnet", "bin/Release/net10.0/TrackPlots.dll");
        Assert.True(code == 0, errors);
        Assert.True(output.Count(letter => letter == '\n') > 100, output);
        Assert.StartsWith("time,track,east,north,up,speed\n", output, StringComparison.Ordinal);
    }

    private static string Project(string room) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{room}" Version="{Feed.Version}" />
          </ItemGroup>
        </Project>
        """;

    private void Build(string folder, params string[] projects)
    {
        Write(folder, "all.slnx", $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{project}\" />"))}</Solution>");
        var (code, output, errors) = OtherProgram.Run(folder, feed.Environment, "dotnet", "build", "all.slnx", "-c", "Release", "--nologo", "-v", "quiet", "-p:UseSharedCompilation=false");
        Assert.True(code == 0, output + errors);
    }

    private static void Write(string folder, string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```\n\nIt prints:\n\n```text\n(?<printed>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shown();
}
