using System.Collections.Immutable;
using Parapet.Questions.Json;
using Parapet.Studies.Footprints;

namespace Parapet.Questions.Footprints;

/// <summary>What systems defend, case by case.</summary>
public sealed record FootprintAnswer
{
    private readonly FootprintPlan _plan;
    private readonly ImmutableArray<FootprintResult> _results;

    internal FootprintAnswer(FootprintPlan plan, ImmutableArray<FootprintResult> results)
    {
        (_plan, _results) = (plan, results);
        Areas = [.. results.Select(DefendedArea.Of)];
    }

    /// <summary>One for each system and missile; with a cue there are two, that with the cue behind.</summary>
    public ImmutableArray<DefendedArea> Areas { get; }

    /// <summary>From the site to where the missiles come from.</summary>
    public Azimuth Bearing => _plan.Cases[0].Bearing;

    private EqualAreaPlane Plane => new(_plan.Theatre.OnGround(_plan.Cases[0].Site));

    /// <summary>The list of areas as JSON.</summary>
    public string ToJson() => AnswerJson.Write(Areas);

    /// <summary>Maps side by side as SVG.</summary>
    public string ToSvg() => FootprintFigure.Draw(_plan, _results, Plane);

    /// <summary>Writes the outlines as GeoJSON.</summary>
    public void WriteGeoJson(Stream stream) => FootprintGeoJson.Write(stream, _results, Plane);
}
