using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Xunit;

namespace Parapet.Tests.Unit.Catalogue;

public sealed class FigureDrawTests
{
    private static SystemCatalogue Shipped => ShippedCatalogue.Value;

    [Theory]
    [InlineData(Distribution.Uniform, 0.25, 1.25)]
    [InlineData(Distribution.LogUniform, 0.5, 1.4142135623730951)]
    [InlineData(Distribution.Triangular, 0.25, 1.25)]
    [InlineData(Distribution.Triangular, 0.0, 1.0)]
    [InlineData(Distribution.Triangular, 1.0, 2.0)]
    public void A_range_gives_its_quantiles(Distribution distribution, double probability, double expected)
    {
        // A triangular distribution on [1, 2] with its peak at 1.25 has a quarter of itself below the peak.
        var value = new FigureRange(1, 2, distribution).Quantile(probability, 1.25);
        Assert.Equal(expected, value, 12);
    }

    [Theory]
    [InlineData(Distribution.Uniform)]
    [InlineData(Distribution.LogUniform)]
    [InlineData(Distribution.Triangular)]
    public void A_share_below_is_the_quantile_backwards(Distribution distribution)
    {
        foreach (var peak in (double[])[1, 1.25, 2])
        {
            var range = new FigureRange(1, 2, distribution);
            Assert.All(Enumerable.Range(0, 21), step => Assert.Equal(step / 20.0, range.ShareBelow(range.Quantile(step / 20.0, peak), peak), 12));
        }
    }

    /// <summary>What is settled stands at its value, to the bit; every other figure stays as it was drawn.</summary>
    [Fact]
    public void Who_settles_a_dispute_moves_nothing_else()
    {
        var draw = FigureDraw.Sampled(3, 1);
        Figure[] figures = [.. Shipped.Entries.SelectMany(entry => entry.Figures).Concat(Shipped.SharedFigures).Where(figure => figure.IsDisputed)];
        foreach (var dispute in Shipped.Disputes.Where((dispute, index) => dispute.IsFamily || dispute.Figure!.Kin is not null || index % 20 == 0))
        {
            var value = dispute.Figure is { } own ? own.Bounds.High : 1;
            var settled = draw.With([new(dispute.Keys[0], value)]);
            Assert.Equal(1, dispute.In(settled));
            Assert.All(figures, other => Assert.Equal(IsOf(dispute, other) ? HighOf(other) : draw.ValueOf(other), settled.ValueOf(other)));
        }

        static bool IsOf(Dispute dispute, Figure figure) => dispute.IsFamily ? figure.Claim?.Family == dispute.Name : figure.Claim is null && figure.Meaning == dispute.Figure!.Meaning;
        static double HighOf(Figure figure) => figure.Claim?.At(1) ?? figure.Bounds.High;
    }

    /// <summary>Of any three figures that stand within eight places every combination of low and high occurs.</summary>
    [Fact]
    public void Corners_hold_every_combination_of_three_neighbours()
    {
        Figure[] figures = [.. Enumerable.Range(0, 19).Select(order => Shipped.Find("91n6e")!.Figures[0] with { Order = order, Claim = null, Range = new(1, 2, Distribution.Uniform) })];
        for (var first = 0; first + 8 <= figures.Length; first++)
        {
            foreach (var (a, b, c) in from a in Enumerable.Range(0, 8) from b in Enumerable.Range(0, a) from c in Enumerable.Range(0, b) select (a, b, c))
            {
                var combinations = FigureDraw.Corners.Select(draw => (draw.ValueOf(figures[first + a]), draw.ValueOf(figures[first + b]), draw.ValueOf(figures[first + c])));
                Assert.Equal(8, combinations.Distinct().Count());
            }
        }

        Assert.All(FigureDraw.Corners.Skip(2), draw => Assert.Contains(draw.ValueOf(figures[0]), new[] { 1.0, 2.0 }));
        Assert.Equal([1, 2], FigureDraw.Corners.Take(2).Select(draw => draw.ValueOf(figures[3])));
    }

    [Fact]
    public void Presets_take_the_value_the_claim_and_the_doubt()
    {
        // 40N6E: 380 km, 400 km claimed, 250 km by its critics (FOI and others).
        Assert.Equal([380, 400, 250], FigureDraw.Presets.Select(draw => Math.Round(Shipped.Resolve(draw).Interceptors["40n6e"].AgainstAircraft.MaximumRange.Kilometres, 9)));
    }

    [Fact]
    public void Samples_stay_within_their_ranges_and_fill_them()
    {
        var figures = Shipped.Entries.SelectMany(entry => entry.Figures).Concat(Shipped.SharedFigures).Where(figure => figure.IsDisputed).ToArray();
        var draws = Enumerable.Range(0, 200).Select(index => FigureDraw.Sampled(1, index)).ToArray();
        Assert.All(figures, figure =>
        {
            var (low, high) = figure.Bounds;
            var values = draws.Select(draw => draw.ValueOf(figure)).ToArray();
            Assert.All(values, value => Assert.InRange(value, low * (1 - 1e-12), high * (1 + 1e-12)));
            Assert.True(values.Max() > values.Min());
        });
    }

    [Fact]
    public void Probabilities_are_uniform_over_draws()
    {
        // The mean of n uniforms lies within 5 standard errors, 5 / sqrt(12 n), but once in two million.
        const int n = 2000;
        var draws = Enumerable.Range(0, n).Select(index => FigureDraw.Sampled(3, index)).ToArray();
        Assert.All(Shipped.Disputes, dispute => Assert.InRange(draws.Average(draw => dispute.In(draw)!.Value), 0.5 - 5 / Math.Sqrt(12 * n), 0.5 + 5 / Math.Sqrt(12 * n)));
    }

    [Fact]
    public void The_same_seed_and_index_give_the_same_figures_whatever_was_asked_before()
    {
        var first = FigureDraw.Sampled(5, 2);
        var second = FigureDraw.Sampled(5, 2);
        var figures = Shipped.Entries.SelectMany(entry => entry.Figures).ToArray();
        var forward = figures.Select(first.ValueOf).ToArray();
        var backward = figures.Reverse().Select(second.ValueOf).Reverse().ToArray();
        Assert.Equal(forward, backward);
    }

    [Fact]
    public void One_shared_figure_is_one_draw_for_all()
    {
        var resolved = Shipped.Resolve(FigureDraw.Sampled(11, 4));

        // Shells of guns and drones that chase have figures of their own, each one for all of its kind.
        Assert.Single(resolved.Interceptors.Values.Where(interceptor => interceptor is { Gun: null, IsDrone: false }).Select(interceptor => interceptor.KillProbability[0]).Distinct());
        Assert.Equal(resolved.Radars["92n6e"].RangeSigma, resolved.Radars["an-mpq-65"].RangeSigma);
        Assert.Equal(resolved.Systems["s-400"].FireUnits[0].Unit.LaunchDelay, resolved.Systems["patriot"].FireUnits[0].Unit.LaunchDelay);
    }

    [Fact]
    public void One_credibility_moves_a_family_together()
    {
        var draw = FigureDraw.Sampled(2, 9);
        var belief = draw.CredibilityOf("russian-range-claims")!.Value;
        var resolved = Shipped.Resolve(draw);
        Assert.Equal(250 + 150 * belief, resolved.Interceptors["40n6e"].AgainstAircraft.MaximumRange.Kilometres, 9);
        Assert.Equal(150 + 100 * belief, resolved.Interceptors["48n6e3"].AgainstAircraft.MaximumRange.Kilometres, 9);
    }

    [Fact]
    public void A_copy_under_another_name_meets_the_same_doubt()
    {
        using var copy = new CatalogueCopy();
        File.Copy(copy.PathOf("interceptors/48n6e3.yaml"), copy.PathOf("interceptors/clone.yaml"));
        copy.Replace("interceptors/clone.yaml", "id: 48n6e3", "id: clone");
        copy.Replace("interceptors/clone.yaml", "name: 48N6E3", "name: Clone");
        File.Copy(copy.PathOf("systems/s-400.yaml"), copy.PathOf("systems/zeta.yaml"));
        copy.Replace("systems/zeta.yaml", "id: s-400", "id: zeta");
        var catalogue = copy.Load();
        for (var index = 0; index < 20; index++)
        {
            var resolved = catalogue.Resolve(FigureDraw.Sampled(8, index));
            var (origin, clone) = (resolved.Interceptors["48n6e3"], resolved.Interceptors["clone"]);
            Assert.Equal(origin.KillProbability, clone.KillProbability);
            Assert.Equal(origin, clone with { Id = origin.Id, Name = origin.Name, KillProbability = origin.KillProbability, ReckonedKill = origin.ReckonedKill });
            Assert.Equal(resolved.Systems["s-400"].Cost, resolved.Systems["zeta"].Cost);
            Assert.Equal(resolved.Systems["s-400"].FireUnits[0].Unit.TargetChannels, resolved.Systems["zeta"].FireUnits[0].Unit.TargetChannels);
        }
    }

    [Fact]
    public void The_hash_follows_the_content_and_nothing_else()
    {
        using var copy = new CatalogueCopy();
        Assert.Equal(Shipped.Hash, copy.Load().Hash);
        copy.Replace("radars/91n6e.yaml", "600 km", "601 km");
        Assert.NotEqual(Shipped.Hash, copy.Load().Hash);
    }
}
