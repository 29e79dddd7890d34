using Xunit;

namespace Parapet.Tests.Architecture;

public sealed class EngineTests
{
    private static readonly string[] FileTypes =
        ["System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo"];

    [Fact]
    public void Engine_rooms_are_under_the_ban() =>
        Assert.Equal(
            from room in Rooms.Table where room.Engine orderby room.Name select room.Name,
            from project in Repository.Projects where project.Engine orderby project.Name select project.Name);

    [Fact]
    public void The_ban_is_wired_to_the_engine()
    {
        var targets = Repository.Text("src/Directory.Build.targets");
        Assert.Contains("'$(Engine)' == 'true'", targets);
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", targets);
        Assert.Contains("BannedSymbols.txt", targets);
    }

    [Fact]
    public void No_banned_type_or_property_is_in_the_compiled_engine() =>
        Violations.AssertNone(
            from project in Repository.Projects
            where project.Engine
            from banned in BannedTypesAndProperties()
            where project.Assembly.UsedTypes.Contains(banned) || project.Assembly.UsedMembers.Contains(banned)
            select $"{project.Name} uses {banned}");

    [Fact]
    public void Only_rooms_that_may_do_so_open_files() =>
        Violations.AssertNone(
            from project in Repository.Projects
            join room in Rooms.Table on project.Name equals room.Name
            where !room.Opens
            from used in project.Assembly.UsedTypes.Intersect(FileTypes)
            select $"{project.Name} uses {used}");

    [Fact]
    public void What_assemblies_use_is_read_at_all()
    {
        Assert.Contains(Repository.Projects, project => project.Engine && project.Assembly.UsedTypes.Contains("System.Math"));
        Assert.Contains(Repository.Projects, project => project.Assembly.UsedTypes.Intersect(FileTypes).Any());
    }

    [Fact]
    public void Banned_entries_are_read_at_all()
    {
        var banned = BannedTypesAndProperties().ToArray();
        Assert.Contains("System.Random", banned);
        Assert.Contains("System.DateTime.get_UtcNow", banned);
    }

    // Methods are left to the analyzer: a name alone does not tell their overloads apart.
    private static IEnumerable<string> BannedTypesAndProperties()
    {
        foreach (var line in Repository.Text("BannedSymbols.txt").Split('\n'))
        {
            var name = line.Split(';')[0];
            if (name.StartsWith("T:", StringComparison.Ordinal))
            {
                yield return name[2..];
            }
            else if (name.StartsWith("P:", StringComparison.Ordinal))
            {
                yield return name[2..].Insert(name.LastIndexOf('.') - 1, "get_");
            }
        }
    }
}
