using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Targets;
using Parapet.Questions.Inputs;

namespace Parapet.Questions.Trajectories;

/// <summary>How a ballistic missile of the catalogue flies between two places on the ground.</summary>
/// <param name="Threat">Id of the missile.</param>
/// <param name="From">The launch point; its height is that of the ground.</param>
/// <param name="To">The impact point; its height is that of the ground.</param>
/// <param name="Loft">Added to the burnout elevation of least energy: above zero lofted, below depressed; the missile's own where it is left out.</param>
public sealed record TrajectoryQuestion(string Threat, Geodetic From, Geodetic To, Angle? Loft)
{
    /// <summary>The flight; null where the problems hold any in the end: no such missile, or none of it meets the impact point.</summary>
    public TrajectoryAnswer? Answer(Problems problems)
    {
        var terrain = TerrainLayers.Open(null, problems);
        var entry = CatalogueFolder.Load(problems) is { } catalogue
            ? CatalogueEntries.Find<ThreatEntry>(catalogue, "threat", Threat, problems, static threat => threat.Ballistic is not null)
            : null;
        if (terrain is null || entry is null || !problems.None)
        {
            return null;
        }

        var missile = entry.In(FigureDraw.Nominal);
        var launch = From.WithHeight(terrain.HeightAt(From.Latitude, From.Longitude));
        var impact = To.WithHeight(terrain.HeightAt(To.Latitude, To.Longitude));
        try
        {
            var (path, error) = BallisticFlight.FlyPrecisely(missile.Ballistic!, launch, impact, Instant.Start, terrain, Loft);
            return TrajectoryAnswer.Of(missile, path, launch, Loft ?? missile.Ballistic!.Loft, error);
        }
        catch (ArgumentException exception)
        {
            problems.Add(new(Threat, 0, "", exception.Message, ""));
            return null;
        }
    }
}
