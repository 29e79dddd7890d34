using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Raids;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>Missiles of a raid that turn, or are thrown flat or high.</summary>
public sealed class TurningRaidTests
{
    private const string Weavers = "threat: quasi-ballistic, count: [2, 6]";
    private const string Fallers = "threat: srbm, count: [1, 4]";

    private static StudyDefinition Layered => AlteredStudy.Read("national-layered", text => text).Study!;

    [Theory]
    [InlineData(Weavers + ", loft: 8 deg, onlyFalls: true", "")]
    [InlineData(Fallers + ", loft: 12 deg", "")]
    [InlineData(Fallers + ", loft: -12 deg", "")]
    [InlineData(Fallers + ", loft: 44 deg", "can be reached at this loft")]
    [InlineData(Fallers + ", onlyFalls: true", "onlyFalls: true for srbm, which turns in no case; true for a missile whose file gives it a manoeuvre")]
    [InlineData("threat: bomber, release: 60 km, count: [1, 4], loft: 5 deg", "loft: 5 deg for bomber, which is not thrown; none but for a ballistic missile")]
    [InlineData(Fallers + ", loft: 60 deg", "60 deg")]
    public void A_group_may_be_thrown_otherwise_and_may_be_kept_from_turning(string group, string expected)
    {
        var part = group.StartsWith("threat: quasi", StringComparison.Ordinal) ? Weavers : Fallers;
        var (_, problems) = AlteredStudy.Read("national-layered", text => text.With(part, group));
        if (expected.Length == 0)
        {
            Assert.Empty(problems);
        }
        else
        {
            Assert.Contains(problems, problem => problem.Contains(expected, StringComparison.Ordinal));
        }
    }

    /// <summary>Without manoeuvres the same missiles come from and go to the same places at the same times, and nothing else changes by a bit.</summary>
    [Fact]
    public void Without_manoeuvres_the_same_missiles_only_fall()
    {
        var change = Changes.Find("manoeuvres", isAddition: false)!;
        var (turning, falling) = (Fly(Layered), Fly([change], Layered));

        Assert.Equal(turning.Targets.Length, falling.Targets.Length);
        var others = 0;
        foreach (var (turns, falls) in turning.Targets.Zip(falling.Targets))
        {
            var (one, other) = (turns.Trajectory, falls.Trajectory);
            if (turns.Description.Class != TargetClass.Aeroballistic)
            {
                Assert.Equal(one.States.ToArray(), other.States.ToArray());
                others++;
                continue;
            }

            Assert.NotNull(turns.Description.Ballistic!.Manoeuvre);
            Assert.Null(falls.Description.Ballistic!.Manoeuvre);
            Assert.Equal((one.Begins, one.States[0]), (other.Begins, other.States[0]));
            Assert.InRange((one.States[^1].Position - other.States[^1].Position).Norm, 0, 1);
            Assert.True(one.Ends > other.Ends);
        }

        Assert.InRange(others, 10, turning.Targets.Length - 2);
    }

    /// <summary>No two weave alike, and a raid of the same number weaves as it did.</summary>
    [Fact]
    public void How_each_weaves_is_drawn_for_the_raid()
    {
        var (first, again, next) = (Weaving(Fly(Layered)), Weaving(Fly(Layered)), Weaving(Fly(Layered, replication: 1)));

        Assert.Equal(first.Select(flight => flight.States[^8]), again.Select(flight => flight.States[^8]));
        Assert.NotEqual(first[0].States[^8], next[0].States[^8]);
        Assert.True(first.Length >= 2);
    }

    /// <summary>Whatever is drawn of its figures, each class reaches every place within its ranges and comes down on it.</summary>
    [Theory]
    [InlineData("quasi-ballistic")]
    [InlineData("glide-vehicle")]
    public void Every_reading_of_the_figures_can_be_flown(string id)
    {
        var aim = Geodetic.FromDegrees(39, 35);
        foreach (var reading in FigureDraw.Presets.Concat(FigureDraw.Corners).Concat(Enumerable.Range(0, 12).Select(index => FigureDraw.Sampled(7, index))))
        {
            var missile = ShippedCatalogue.Value.Resolve(reading).Targets[id].Ballistic!;
            foreach (var share in new[] { 0.0, 0.4, 0.99 })
            {
                var range = missile.MinimumRange * 1.01 + (missile.MaximumRange * 0.99 - missile.MinimumRange * 1.01) * share;
                var path = BallisticFlight.Fly(missile, Geodesic.Direct(aim, Azimuth.FromDegrees(200), range).Place, aim, Instant.Start, SmoothEarth.Instance);
                Assert.InRange((Wgs84.ToEcef(path.Impact) - Wgs84.ToEcef(aim)).Norm, 0, 10);
            }
        }
    }

    private static Trajectory[] Weaving(Raid raid) =>
        [.. raid.Targets.Where(target => target.Description.Class == TargetClass.Aeroballistic).Select(target => target.Trajectory)];

    private static Raid Fly(StudyDefinition study, int replication = 0) => Fly([], study, replication);

    private static Raid Fly(System.Collections.Immutable.ImmutableArray<Change> changes, StudyDefinition study, int replication = 0) =>
        new RaidFlights(changes.InStudy(study), ShippedCatalogue.Value.Resolve(FigureDraw.Nominal), Theatre.Smooth())
            .Fly(new RandomSource(study.Seed, (ulong)replication), Cell.Plain);
}
