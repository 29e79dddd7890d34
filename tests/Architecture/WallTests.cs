using Xunit;

namespace Parapet.Tests.Architecture;

public sealed class WallTests
{
    [Fact]
    public void Every_project_has_its_row_in_the_table()
    {
        Assert.True(Repository.Projects.Count >= 12, "the table speaks of twelve rooms at least");
        Violations.AssertNone(Repository.Projects.Select(project => project.Name).Except(Rooms.Table.Select(room => room.Name)));
    }

    [Fact]
    public void Project_files_name_only_rooms_of_their_row() =>
        Violations.AssertNone(Built().SelectMany(built => Walls.ForbiddenReferences(built.Room, built.Project.References)));

    [Fact]
    public void Compiled_code_uses_only_rooms_of_its_row() =>
        Violations.AssertNone(Built().SelectMany(built => Walls.ForbiddenReferences(built.Room, built.Project.Assembly.References)));

    [Fact]
    public void Project_files_name_only_packages_of_their_row() =>
        Violations.AssertNone(Built().SelectMany(built => Walls.ForbiddenPackages(built.Room, built.Project.Packages)));

    [Fact]
    public void Compiled_references_are_read_at_all() =>
        Assert.Contains("Parapet.Foundation", Repository.Projects.Single(project => project.Name == "Parapet.Earth").Assembly.References);

    [Theory]
    [InlineData("Parapet.Tracking", "Parapet.Flight")]
    [InlineData("Parapet.Fusion", "Parapet.Flight")]
    [InlineData("Parapet.Fusion", "Parapet.Sensing")]
    [InlineData("Parapet.Networks", "Parapet.Flight")]
    [InlineData("Parapet.BattleManagement", "Parapet.Flight")]
    [InlineData("Parapet.BattleManagement", "Parapet.Sensing")]
    [InlineData("Parapet.Simulation", "Parapet.Catalogue")]
    [InlineData("Parapet.Foundation", "Parapet.Messages")]
    [InlineData("Parapet.Record", "Parapet.Flight")]
    [InlineData("Parapet.Simulation", "Parapet.Judging")]
    [InlineData("Parapet.Judging", "Parapet.Simulation")]
    [InlineData("Parapet.Statistics", "Parapet.Messages")]
    [InlineData("Parapet.Interop", "Parapet.Simulation")]
    [InlineData("Parapet.Interop", "Parapet.Flight")]
    [InlineData("Parapet.Drawing", "Parapet.Messages")]
    [InlineData("Parapet.Drawing", "Parapet.Record")]
    [InlineData("Parapet.Drawing", "Parapet.Studies")]
    [InlineData("Parapet.Store", "Parapet.Campaigns")]
    [InlineData("Parapet.Web", "Parapet.Simulation")]
    [InlineData("Parapet.Web", "Parapet.Reports")]
    [InlineData("Parapet.Web", "Parapet.Judging")]
    [InlineData("Parapet.Questions", "Parapet.Web")]
    public void A_forbidden_reference_is_found(string room, string reference)
    {
        var row = Rooms.Table.Single(candidate => candidate.Name == room);
        var found = Assert.Single(Walls.ForbiddenReferences(row, [.. row.MayReference, "System.Runtime", reference]));
        Assert.StartsWith($"{room} references {reference};", found);
    }

    [Theory]
    [InlineData("Parapet.Web", "Parapet.Drawing", "Parapet.Questions", "Parapet.Record")]
    [InlineData("Parapet.Drawing", "Parapet.Earth", "Parapet.Foundation")]
    [InlineData("Parapet.Interop", "Parapet.Earth", "Parapet.Foundation", "Parapet.Messages", "Parapet.Record")]
    [InlineData("Parapet.Fusion", "Parapet.Earth", "Parapet.Foundation", "Parapet.Messages", "Parapet.Tracking")]
    public void A_narrow_room_sees_these_and_no_others(string room, params string[] seen) =>
        Assert.Equal(seen, Rooms.Table.Single(row => row.Name == room).MayReference.Order(StringComparer.Ordinal));

    [Fact]
    public void No_room_of_the_engine_sees_those_who_judge_it() =>
        Violations.AssertNone(Walls.EngineThatSees(Rooms.Judging, Rooms.Table));

    [Fact]
    public void A_row_by_which_the_engine_sees_its_judge_is_found()
    {
        var simulation = Rooms.Table.Single(room => room.Name == "Parapet.Simulation");
        var found = Assert.Single(Walls.EngineThatSees(Rooms.Judging, [simulation with { MayReference = [Rooms.Judging] }]));
        Assert.StartsWith("Parapet.Simulation may reference Parapet.Judging", found);
    }

    [Fact]
    public void A_forbidden_package_is_found()
    {
        var tracking = Rooms.Table.Single(room => room.Name == "Parapet.Tracking");
        Assert.Single(Walls.ForbiddenPackages(tracking, ["YamlDotNet"]));
    }

    private static IEnumerable<(Room Room, Project Project)> Built() =>
        from project in Repository.Projects
        join room in Rooms.Table on project.Name equals room.Name
        select (room, project);
}
