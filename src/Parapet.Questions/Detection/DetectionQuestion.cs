using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Studies.Detection;

namespace Parapet.Questions.Detection;

/// <summary>How far radars of the catalogue detect its threats in free space, with what the disputed figures leave open.</summary>
/// <param name="Radars">Ids of radars; all of them, from the longest wave to the shortest, where none is named.</param>
/// <param name="Targets">Ids of threats; one or more.</param>
public sealed record DetectionQuestion(ImmutableArray<string> Radars, ImmutableArray<string> Targets)
{
    /// <summary>The side that targets show, in [0, 180] deg: 0 head on.</summary>
    public required Angle Aspect { get; init; }

    /// <summary>Of detection in one look, in (0, 1).</summary>
    public required Ratio Probability { get; init; }

    /// <summary>Id of a threat that carries a jammer; null for none.</summary>
    public string? Jammer { get; init; }

    /// <summary>From the radar to a jammer that stands off.</summary>
    public required Length JammerRange { get; init; }

    /// <summary>Readings of the public record behind the spread.</summary>
    public required int Draws { get; init; }

    /// <summary>The ranges, target by target; null where the problems hold any in the end.</summary>
    public DetectionAnswer? Answer(Problems problems)
    {
        if (CatalogueFolder.Load(problems) is not { } catalogue)
        {
            return null;
        }

        var looking = Looking(catalogue, problems);
        var seen = Targets.Select(id => CatalogueEntries.Find<ThreatEntry>(catalogue, "--target", id, problems)).OfType<ThreatEntry>().ToArray();
        var carrier = Jammer is null ? null : CatalogueEntries.Find<ThreatEntry>(catalogue, "--jammer", Jammer, problems, threat => threat.Jammer is not null);
        return !problems.None ? null : new(
            Text(),
            [.. seen.SelectMany(threat => DetectionSurvey.Of(looking, new()
            {
                Target = threat,
                Aspect = Aspect,
                Probability = Probability,
                Jammer = carrier?.Jammer,
                JammerRange = JammerRange,
                Draws = Draws,
            }))]);
    }

    private ImmutableArray<RadarEntry> Looking(SystemCatalogue catalogue, Problems problems) => Radars.IsEmpty
        ? [.. catalogue.All<RadarEntry>().OrderBy(radar => radar.Band)]
        : [.. Radars.Select(id => CatalogueEntries.Find<RadarEntry>(catalogue, "radar", id, problems)).OfType<RadarEntry>()];

    private string Text() => FormattableString.Invariant(
        $"Targets at an aspect of {Aspect.Degrees:G6} degrees (0 is head on), detected with probability {Probability.Value:G3} in one look.");
}
