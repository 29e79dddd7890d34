using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Catalogue.Systems;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Footprints;

namespace Parapet.Cli.Flights;

/// <summary>A request put into words of the catalogue: every case to be traced, without its cue.</summary>
/// <param name="IsOnMap">Whether the user gave a site, so that its terrain counts and its coasts are drawn.</param>
internal sealed record FootprintPlan(ImmutableArray<FootprintCase> Cases, RemoteCue? Cue, ResolvedCatalogue Catalogue, Theatre Theatre, bool IsOnMap)
{
    /// <summary>Flights at the very greatest range miss it by what the flattened Earth is worth.</summary>
    private const double ShareOfGreatestRange = 0.99;

    private const string Link = "surveillance";

    /// <summary>Without a site: a plain in middle latitudes.</summary>
    private static readonly Geodetic SomewhereFlat = Geodetic.FromDegrees(39, 35);

    private static readonly Length CueAhead = Length.FromKilometres(300);

    public static FootprintPlan? Of(FootprintRequest request, Problems problems, List<string> others)
    {
        var site = request.At is null ? SomewhereFlat : PlaceText.Read("--at", request.At, others) ?? SomewhereFlat;
        var bearing = Azimuth.FromDegrees(NumberArgument.Read("--from", request.From, 90, 0, 360, "deg", others));
        var range = NumberArgument.Read("--range", request.Range, double.NaN, 1, 20_000, "km", others);
        var loft = NumberArgument.Read("--loft", request.Loft, 0, -89, 89, "deg", others);
        var cueAt = request.CueAt is null ? Geodesic.Direct(site, bearing, CueAhead).Place : PlaceText.Read("--cue-at", request.CueAt, others);
        if (request.CueAt is not null && request.Cue is null)
        {
            others.Add("--cue-at: found without --cue; both or neither");
        }

        var terrain = request.At is null ? new LayeredElevation() : TerrainLayers.Open(null, problems);
        if (CatalogueFolder.Load(problems) is not { } catalogue)
        {
            return null;
        }

        var systems = request.Systems.Select(id => CatalogueEntries.Find<SystemEntry>(catalogue, "system", id, others)).ToArray();
        var threats = request.Threats.Select(id => CatalogueEntries.Find<ThreatEntry>(catalogue, "--against", id, others, static threat => threat.Ballistic is not null)).ToArray();
        var cueRadar = request.Cue is null ? null : CatalogueEntries.Find<RadarEntry>(catalogue, "--cue", request.Cue, others);
        if (others.Count > 0 || terrain is null)
        {
            return null;
        }

        var resolved = catalogue.Resolve(FigureDraw.Nominal);
        var link = resolved.Links[Link];
        var delay = (link.Period + link.MinimumLatency + link.MaximumLatency) * 0.5;
        return new(
            [.. from system in systems from threat in threats select Case(resolved.Systems[system!.Id], resolved.Targets[threat!.Id])],
            cueRadar is null ? null : new(resolved.Radars[cueRadar.Id], cueAt!.Value, delay), resolved, new(terrain), request.At is not null);

        FootprintCase Case(SystemDescription system, TargetDescription threat) => new()
        {
            System = system,
            Threat = threat,
            Site = site,
            Bearing = bearing,
            Range = double.IsNaN(range) ? threat.Ballistic!.MaximumRange * ShareOfGreatestRange : Length.FromKilometres(range),
            Loft = Angle.FromDegrees(loft),
        };
    }
}
