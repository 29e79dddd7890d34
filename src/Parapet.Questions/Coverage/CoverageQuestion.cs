using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Sensing.Coverage;

namespace Parapet.Questions.Coverage;

/// <summary>Where radars of the catalogue detect a target over real ground.</summary>
/// <param name="Systems">Ids of systems or radars; all radars of a system look.</param>
/// <param name="Places">One for each system, or several for a single one; heights do not count.</param>
public sealed record CoverageQuestion(ImmutableArray<string> Systems, ImmutableArray<Geodetic> Places)
{
    /// <summary>Height of the antennas above the ground; null for the catalogue's.</summary>
    public Length? Mast { get; init; }

    /// <summary>Of the target, with what they count from; one or more.</summary>
    public required CoverageHeights Heights { get; init; }

    /// <summary>Id of a threat, with its cross-section in each radar's band; null where <see cref="CrossSection"/> stands for it.</summary>
    public string? Target { get; init; }

    /// <summary>In place of a threat; null where <see cref="Target"/> names one.</summary>
    public Area? CrossSection { get; init; }

    /// <summary>Least probability of detection in one look: above what the radars give away in false alarms, and at most 0.9999.</summary>
    public Ratio DetectionProbability { get; init; } = Ratio.Of(0.5);

    /// <summary>The middle of fixed arrays' sectors.</summary>
    public Azimuth Boresight { get; init; } = Azimuth.North;

    /// <summary>Whether radars may stand at sea.</summary>
    public bool IsAfloat { get; init; }

    /// <summary>A folder of tiles, or <c>none</c>; null for those that were downloaded.</summary>
    public string? Terrain { get; init; }

    /// <summary>1 or more.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The map and its areas; null where the problems hold any in the end.</summary>
    public CoverageAnswer? Answer(Problems problems) => Scene(problems) is { } scene ? CoverageAnswer.Of(scene) : null;

    /// <summary>The vertical plane of an azimuth through each radar; null where the problems hold any in the end.</summary>
    public VerticalAnswer? AnswerVertically(Azimuth azimuth, Problems problems) => Scene(problems) is { } scene ? VerticalAnswer.Of(scene, azimuth) : null;

    private CoverageScene? Scene(Problems problems)
    {
        var layers = TerrainLayers.Open(Terrain, problems);
        if (layers is null || CatalogueFolder.Load(problems) is not { } catalogue)
        {
            return null;
        }

        var setting = new CoverageSetting(catalogue, layers, problems);
        var places = setting.Places(this);
        var target = setting.TargetOf(this);
        setting.CheckProbability(DetectionProbability, places);
        return target is null || !problems.None ? null : new()
        {
            Places = places,
            Target = target.Value.Name,
            Signature = target.Value.Signature,
            DetectionProbability = DetectionProbability,
            Heights = Heights,
            Boresight = Boresight,
            Terrain = layers,
            Threads = Threads,
        };
    }
}
