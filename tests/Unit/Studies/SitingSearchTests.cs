using System.Collections.Immutable;
using Parapet.Foundation.Randomness;
using Parapet.Studies.Siting;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>The search for sites against the enumeration of every plan, in worlds small enough for that.</summary>
public sealed class SitingSearchTests
{
    private const int Sites = 4;
    private const int Approaches = 12;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void The_search_finds_the_best_of_all_plans(ulong seed)
    {
        var (weights, systems) = World(seed, [1, 2, 1]);
        var search = new SitingSearch(weights, systems, IsNear);
        var best = Plans(systems).Max(search.Value);
        Assert.Equal(best, search.Value(search.Run()), 1e-9 * best);
    }

    [Fact]
    public void A_single_start_would_not_do()
    {
        // Else the law above would hold for a search without exchanges and starts.
        var greedy = Enumerable.Range(1, 8).Count(seed =>
        {
            var (weights, systems) = World((ulong)seed, [1, 2, 1]);
            var search = new SitingSearch(weights, systems, IsNear);
            return search.Value(search.Greedy([0, 1, 2])) < Plans(systems).Max(search.Value) * (1 - 1e-9);
        });
        Assert.InRange(greedy, 1, 8);
    }

    [Fact]
    public void A_second_unit_on_the_same_asset_adds_less_than_one_on_another()
    {
        // Two assets of nearly one value; each site guards one of them.
        ImmutableArray<Placement> each = [Guarding(0, [0.7, 0]), Guarding(1, [0, 0.7])];
        var plan = new SitingSearch([1.0, 0.9], [new([each]), new([each])], (_, _) => true).Run();
        Assert.Equal([0, 1], plan.Select(units => units[0].Siting.Site).Order());
    }

    [Fact]
    public void A_further_unit_stays_in_reach_of_its_system()
    {
        ImmutableArray<Placement> each = [Guarding(0, [0.7, 0]), Guarding(3, [0, 0.7])];
        var plan = new SitingSearch([1.0, 0.9], [new([each, each])], IsNear).Run();
        Assert.Equal(plan[0][0].Siting.Site, plan[0][1].Siting.Site);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Every_force_gets_the_same_count_of_starts(int count)
    {
        var (weights, systems) = World(3, [.. Enumerable.Repeat(1, count)]);
        var search = new SitingSearch(weights, systems, IsNear);
        search.Run();
        Assert.Equal(SitingSearch.Starts, search.StartsTaken);
    }

    [Fact]
    public void The_same_world_gives_the_same_plan()
    {
        var (weights, systems) = World(9, [2, 1, 1]);
        var (first, second) = (new SitingSearch(weights, systems, IsNear).Run(), new SitingSearch(weights, systems, IsNear).Run());
        Assert.Equal(first.SelectMany(units => units), second.SelectMany(units => units));
    }

    private static bool IsNear(int home, int site) => Math.Abs(home - site) <= 1;

    private static Placement Guarding(int site, double[] takes) => new(new(site, Azimuth.North), takes);

    /// <summary>Units that take something off a third of the approaches from each of the sites, in two directions.</summary>
    private static (double[] Weights, ImmutableArray<SearchedSystem> Systems) World(ulong seed, int[] units)
    {
        var stream = new RandomSource(seed, 0).Stream(Purpose.Test, 0);
        double[] weights = [.. Enumerable.Range(0, Approaches).Select(_ => stream.NextUniform(1, 5))];
        var systems = ImmutableArray.CreateBuilder<SearchedSystem>();
        foreach (var count in units)
        {
            var placements = ImmutableArray.CreateBuilder<Placement>();
            for (var i = 0; i < 2 * Sites; i++)
            {
                var takes = new double[Approaches];
                for (var approach = 0; approach < Approaches; approach++)
                {
                    takes[approach] = stream.NextBernoulli(1.0 / 3) ? 0.7 : 0;
                }

                placements.Add(new(new(i / 2, Azimuth.FromDegrees(90 * (i % 2))), takes));
            }

            systems.Add(new([.. Enumerable.Repeat(placements.ToImmutable(), count)]));
        }

        return (weights, systems.ToImmutable());
    }

    private static IEnumerable<Placement[][]> Plans(ImmutableArray<SearchedSystem> systems) => systems.Aggregate(
        (IEnumerable<Placement[][]>)[[]],
        (plans, system) => plans.SelectMany(_ => OfSystem(system), (plan, units) => (Placement[][])[.. plan, units]));

    private static IEnumerable<Placement[]> OfSystem(SearchedSystem system) => system.Units.Aggregate(
            (IEnumerable<Placement[]>)[[]],
            (plans, unit) => plans.SelectMany(_ => unit, (plan, placement) => (Placement[])[.. plan, placement]))
        .Where(units => units.All(unit => IsNear(units[0].Siting.Site, unit.Siting.Site)));
}
