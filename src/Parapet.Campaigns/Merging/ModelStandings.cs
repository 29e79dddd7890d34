using System.Collections.Immutable;
using Parapet.Campaigns.Results;
using Parapet.OwnModels;

namespace Parapet.Campaigns.Merging;

/// <summary>How far each model of the program has been shown right.</summary>
internal static class ModelStandings
{
    /// <param name="isSmooth">Whether the ground is without relief, so that its model was not asked.</param>
    /// <param name="own">Models of the study's own, each once.</param>
    public static ImmutableArray<ModelStatus> On(bool isSmooth, IEnumerable<OpenedModel> own) =>
    [
        new("Earth: ellipsoid, geodesics, gravity", ModelStanding.Verified, "2,000 exact geodesics; energy of a coasting body conserved"),
        new("Atmosphere", ModelStanding.Compared, "tables of the US Standard Atmosphere 1976 to 86 km"),
        isSmooth
            ? new("Line of sight over the smooth earth", ModelStanding.Compared, "against the 4/3-earth horizon; no relief in this run")
            : new("Terrain: relief and line of sight", ModelStanding.Compared, "against exact rays and the 4/3-earth horizon; 9 km relief underestimates ridges"),
        new("Propagation: air, rain, edges, reflections", ModelStanding.Compared, "ITU-R and NTIA values to their last digit; refraction and masking alone unless a study says more"),
        new("Radar: detection and range", ModelStanding.Verified, "540 exact detection probabilities; published range triples through the fourth-power law"),
        new("Radar: clutter and moving-target indication", ModelStanding.Plausible, "patch and sea reflectivity to printed digits; radars' own figures are estimates"),
        new("Radar: noise jamming", ModelStanding.Plausible, "closed forms of burn-through; jammers' figures are estimates"),
        new("Radar: deceiving jammers", ModelStanding.Plausible, "cycles and chances against closed forms; the chances are estimates over two decades"),
        new("Radar: light objects and chaff above the air", ModelStanding.Plausible, "readings and drag against closed forms; no public rate of wrong judgements"),
        new("Radar: sharing an array's time", ModelStanding.Plausible, "limits tested; no array's schedule is public"),
        new("Radar: registration", ModelStanding.Plausible, "half of a civil standard's limits; the posts' estimates within chi-square bounds"),
        new("Posts that only listen or look", ModelStanding.Plausible, "loudness, delay of sound, received power and joined bearings against closed forms; chances of hearing are estimates"),
        new("Identification friend or foe", ModelStanding.Plausible, "no public reply rates to compare with"),
        new("Launch warning", ModelStanding.Plausible, "delay and error are public orders of magnitude"),
        new("Flight of aircraft, drones and cruise missiles", ModelStanding.Plausible, "limits and geometry tested"),
        new("Flight of ballistic missiles", ModelStanding.Compared, "minimum-energy trajectories of Kepler within 1e-3"),
        new("Missiles that turn, glide or fly depressed", ModelStanding.Plausible, "turns, lofts and glides against closed forms; lateral g is disputed"),
        new("Loss of satellite navigation and control links", ModelStanding.Plausible, "jammer to signal and drift against closed forms; what receivers stand is disputed over decades, and too many are stopped beside the record"),
        new("Flight of interceptors", ModelStanding.Plausible, "published peak speeds and reaches; no public fly-out to compare with"),
        new("Fighters", ModelStanding.Plausible, "fuel, notch, look-down and reaches against closed forms; no dogfight, no public kill rates that hold in combat"),
        new("Guns and short-range missiles", ModelStanding.Plausible, "dispersion and flight of shells against closed forms; figures are estimates"),
        new("Hits on the defence and its repair", ModelStanding.Plausible, "limits and arithmetic tested; no public rates of damage"),
        new("Kill probability", ModelStanding.Untested, "no public source gives one that holds in combat; one prior for all"),
        new("Tracking and fusion", ModelStanding.Compared, "consistency within chi-square bounds; closed forms of the steady state"),
        new("Networks", ModelStanding.Plausible, "update period of a public data link; losses estimated"),
        new("Identification by a command post", ModelStanding.Plausible, "rules stated; no public rates"),
        new("Threat evaluation and weapon assignment", ModelStanding.Compared, "raid, doctrine and two-blind-systems formulas"),
        new("Discipline of fire", ModelStanding.Compared, "against exact dynamic programming on small cases"),
        new("Siting by search", ModelStanding.Verified, "the best of all plans in small worlds, by enumeration; what a shot is worth is one estimate"),
        new("Kill assessment", ModelStanding.Plausible, "errors are one shared estimate"),
        .. own.Select(model => new ModelStatus($"{Task(model.Seat)} of the study's own: {model.Name}", ModelStanding.Untested, $"{model.Words}, SHA-256 {model.Hash}; nothing here has tested it")),
    ];

    private static string Task(ModelSeat seat) => seat switch
    {
        ModelSeat.Tracker => "Tracking",
        ModelSeat.FireRule => "Choice of fire",
        _ => "Threat evaluation",
    };
}
