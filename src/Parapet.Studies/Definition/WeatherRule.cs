using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Propagation.Paths;
using Parapet.Earth.Weather;

namespace Parapet.Studies.Definition;

/// <summary>The weather of a study's raids: what it does to radar waves, to sights and to what flies slowly.</summary>
public sealed record WeatherRule : IChecked
{
    [Description("where it rains, and how hard; nowhere if left out")]
    [Allowed("[0, 20]")]
    public ImmutableArray<RainArea> Rain { get; init; } = [];

    [Description("the wind by height, the lowest first; calm if left out")]
    [Allowed("[0, 50]")]
    public ImmutableArray<WindAtHeight> Wind { get; init; } = [];

    [Description("visibility of the air by the eye, in place of that of 'propagation'; as there if left out")]
    [Allowed("[0.1 km, 200 km]")]
    public Length? Visibility { get; init; }

    /// <summary>The wind as flights meet it.</summary>
    public WindProfile WindProfile => new([.. Wind.Select(wind => new WindLayer(wind.Height, wind.Speed, wind.From))]);

    /// <summary>What it adds to what befalls radar waves in one reading of the public record.</summary>
    public PropagationEffects Over(PropagationEffects effects, FigureDraw draw)
    {
        var cells = ImmutableArray.CreateBuilder<RainCell>();
        foreach (var (i, area) in Rain.Index())
        {
            var rate = area.RateAt(draw.ShareOf(FormattableString.Invariant($"weather.rain[{i}].rate")));
            if (area is { At: { } centre, Radius: { } radius })
            {
                cells.Add(new(centre, radius, area.Top, rate));
            }
            else
            {
                effects = effects with { RainMillimetresPerHour = rate, RainTop = area.Top };
            }
        }

        return effects with { Cells = new(cells.ToImmutable()) };
    }

    void IChecked.Check(Node node, Problems problems)
    {
        foreach (var (i, area) in Rain.Index().Where(area => area.Item.At is null).Skip(1))
        {
            problems.Add(node.Field("rain")!.Items[i], "rain everywhere a second time", "each rain but one with 'at' and 'radius'");
        }

        for (var i = 1; i < Wind.Length; i++)
        {
            if (Wind[i].Height <= Wind[i - 1].Height)
            {
                problems.Add(node.Field("wind")!.Items[i].Field("height")!, FormattableString.Invariant($"{Wind[i].Height.Metres:G6} m"), FormattableString.Invariant($"more than the {Wind[i - 1].Height.Metres:G6} m of the one before: the lowest first"));
            }
        }
    }
}
