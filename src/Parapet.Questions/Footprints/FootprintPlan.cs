using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Catalogue.Systems;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Questions.Inputs;
using Parapet.Studies.Deployment;
using Parapet.Studies.Footprints;

namespace Parapet.Questions.Footprints;

/// <summary>A question put into words of the catalogue: every case to be traced, without its cue.</summary>
/// <param name="IsOnMap">Whether a site was given, so that its terrain counts and its coasts are drawn.</param>
internal sealed record FootprintPlan(ImmutableArray<FootprintCase> Cases, RemoteCue? Cue, ResolvedCatalogue Catalogue, Theatre Theatre, bool IsOnMap)
{
    /// <summary>Flights at the very greatest range miss it by what the flattened Earth is worth.</summary>
    private const double ShareOfGreatestRange = 0.99;

    private const string Link = "surveillance";

    /// <summary>Without a site: a plain in middle latitudes.</summary>
    private static readonly Geodetic SomewhereFlat = Geodetic.FromDegrees(39, 35);

    private static readonly Length CueAhead = Length.FromKilometres(300);

    /// <summary>Null where there is no catalogue, no terrain or no entry of such an id, with every problem added.</summary>
    public static FootprintPlan? Of(FootprintQuestion question, Problems problems)
    {
        if (question.CueAt is not null && question.Cue is null)
        {
            problems.Add(new("--cue-at", 0, "", "found without --cue", "both or neither"));
        }

        var terrain = question.At is null ? new LayeredElevation() : TerrainLayers.Open(null, problems);
        if (CatalogueFolder.Load(problems) is not { } catalogue)
        {
            return null;
        }

        var systems = question.Systems.Select(id => CatalogueEntries.Find<SystemEntry>(catalogue, "system", id, problems)).ToArray();
        var threats = question.Threats.Select(id => CatalogueEntries.Find<ThreatEntry>(catalogue, "--against", id, problems, static threat => threat.Ballistic is not null)).ToArray();
        var cueRadar = question.Cue is null ? null : CatalogueEntries.Find<RadarEntry>(catalogue, "--cue", question.Cue, problems);
        if (!problems.None || terrain is null)
        {
            return null;
        }

        var resolved = catalogue.Resolve(FigureDraw.Nominal);
        foreach (var system in systems.Where(system => !AnyAgainstBallistic(resolved, resolved.Systems[system!.Id])))
        {
            problems.Add(new("system", 0, "", $"found '{system!.Id}', no round of which is made for ballistic missiles", "a system with such a round"));
        }

        if (!problems.None)
        {
            return null;
        }

        var site = question.At ?? SomewhereFlat;
        var cueAt = question.CueAt ?? Geodesic.Direct(site, question.From, CueAhead).Place;
        var link = resolved.Links[Link];
        var delay = (link.Period + link.MinimumLatency + link.MaximumLatency) * 0.5;
        return new(
            [.. from system in systems from threat in threats select Case(resolved.Systems[system!.Id], resolved.Targets[threat!.Id])],
            cueRadar is null ? null : new(resolved.Radars[cueRadar.Id], cueAt, delay), resolved, new(terrain), question.At is not null);

        static bool AnyAgainstBallistic(ResolvedCatalogue catalogue, SystemDescription system) =>
            system.FireUnits.SelectMany(unit => unit.Unit.Magazines).Any(magazine => !catalogue.Interceptors[magazine.Interceptor].AgainstBallistic.IsEmpty);

        FootprintCase Case(SystemDescription system, TargetDescription threat) => new()
        {
            System = system,
            Threat = threat,
            Site = site,
            Bearing = question.From,
            Range = question.Range ?? threat.Ballistic!.MaximumRange * ShareOfGreatestRange,
            Loft = question.Loft,
        };
    }
}
