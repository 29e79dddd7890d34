using System.Collections.Immutable;
using Parapet.BattleManagement.Engagement;
using Parapet.Campaigns.Running;
using Parapet.Flight.Targets;
using Parapet.OwnModels;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;
using Parapet.Studies.Traffic;

namespace Parapet.Campaigns.Merging;

/// <summary>
/// What a study's switches make of the models, in sentences for its page: what was at work stands among the assumptions,
/// what was not among the omissions. Read off the scenarios that were run, so that neither can go stale.
/// </summary>
internal sealed class StudyConditions
{
    private readonly ImmutableArray<string>.Builder _assumptions = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _omissions = ImmutableArray.CreateBuilder<string>();

    private readonly StudyDefinition _study;
    private readonly ImmutableArray<Scenario> _scenarios;
    private readonly ImmutableArray<TargetDescription> _threats;

    private StudyConditions(StudyDefinition study, DrawnStudy drawn)
    {
        (_study, _scenarios) = (study, drawn.Scenarios);
        _threats = [.. study.Raid.Select(group => group.Threat).Distinct().Select(threat => drawn.Catalogue.Targets[threat])];
        Jamming();
        Deception();
        NavigationJamming();
        Weather();
        Bodies();
        Aspects();
        Clutter();
        Dwells();
        Silence();
        Moves();
        Modes();
        Links();
        Losses();
        Magazines();
        Recorded();
        Fighters();
        Disciplines();
        Listening();
        OwnModels();
    }

    /// <summary>What was at work.</summary>
    public ImmutableArray<string> Assumptions => _assumptions.ToImmutable();

    /// <summary>What was not.</summary>
    public ImmutableArray<string> Omissions => _omissions.ToImmutable();

    /// <summary>The conditions of a study.</summary>
    /// <param name="drawn">Under the nominal figures.</param>
    public static StudyConditions Of(StudyDefinition study, DrawnStudy drawn) => new(study, drawn);

    private void Fighters()
    {
        var options = Options(scenario => !scenario.FighterStations.IsEmpty);
        if (options.Length > 0)
        {
            _assumptions.Add($"Fighters defend in {options}: by range, aspect and number, without a fight of manoeuvres, and with the chances to kill that all rounds of their kind have. Nothing shoots at them but their own side, and no electronic measure works against their radars.");
            if (_study.Campaign is not null)
            {
                _assumptions.Add("Fighters that were shot down and missiles that were shot are gone for the later raids of a campaign; those left are fuelled, armed and on alert or patrol when the next begins. No aircraft is delivered.");
            }
        }

        var left = new List<string>();
        if (options.Length == 0)
        {
            left.Add("fighters as interceptors");
        }

        if (_study.Forces.All(force => force.PointDefence.IsEmpty))
        {
            left.Add("guns and short-range missiles beside each asset");
        }

        if (left.Count > 0)
        {
            _omissions.Add($"Defenders beyond those listed: {string.Join(", ", left)}.");
        }
    }

    private void OwnModels()
    {
        foreach (var model in _study.Options.SelectMany(option => option.Own.All).Distinct().OrderBy(model => model.Seat))
        {
            var options = Names(_study.Options.Where(option => option.Own.All.Contains(model)).Select(option => $"“{option.Name}”"));
            _assumptions.Add($"{Task(model.Seat)} by a model of the study's own in {options}: “{model.Name}” ({model.Words}, SHA-256 {model.Hash}). Nothing here has tested it, and the answer is with it.");
        }
    }

    private static string Task(ModelSeat seat) => seat switch
    {
        ModelSeat.Tracker => "Plots are made into tracks",
        ModelSeat.FireRule => "Rounds are chosen and fired",
        _ => "Threats are ranked",
    };

    private void Jamming() => Say(
        Names(_threats.Where(threat => threat.Jammer is not null).Select(threat => threat.Name)),
        jammers => $"Radars are jammed by noise from {jammers}; interrogators, links and seekers are not.",
        "Jamming: nothing in the raid carries a jammer.");

    private void Deception() => Say(
        Names(_threats.Where(threat => threat.Deceiver is not null).Select(threat => threat.Name)),
        carriers => $"Radars' gates are led away by deceiving jammers on {carriers}, look by look and by the public type of radar; the chances are estimates over two decades.",
        "");

    private void NavigationJamming()
    {
        var open = Names(_threats.Where(threat => threat.Navigation is not null).Select(threat => threat.Name));
        Say(
            Options(scenario => !scenario.NavigationJammers.IsEmpty),
            options => $"Jammers of the defence take satellite navigation and control links from {(open.Length > 0 ? open : "no threat of this raid")} in {options}, for the whole raid: by power, distance and line of sight, and by what each receiver stands, which is disputed over decades. What loses its way and comes down beside its aim does no harm anywhere; nobody's own navigation suffers.",
            open.Length > 0 ? $"Jamming of satellite navigation by the defence: {open} would be open to it." : "");
    }

    private void Weather()
    {
        if (_study.Weather is { Rain.IsEmpty: false })
        {
            _assumptions.Add("It rains evenly in each cell or everywhere, for the whole raid, as hard as each reading of the public record draws it; rain weakens radar waves and returns none, and bears on no link, seeker or fuse.");
        }

        if (_study.Weather is { Wind.IsEmpty: false })
        {
            _assumptions.Add("The wind changes with height alone. What flies on a route in the raid holds its course and its speed through the air, and arrives sooner or later; aircraft that circle, friends, missiles of the defence and ballistic missiles fly as in calm air.");
        }
    }

    private void Listening() => Say(
        Options(scenario => !scenario.ListeningFields.IsEmpty),
        options => $"Posts that radiate nothing find bearings in {options}, which are joined at one place and told by the national centre. Nothing strikes or jams them; a bearing by ear is as old as its sound; wind and layers of air bend no sound, beyond its scatter.",
        "");

    private void Disciplines() => Say(
        Options(scenario => scenario.Posts.Any(post => post.Doctrine.Discipline is not null)),
        options => $"Posts spend their rounds by a discipline in {options}: fewer as they run low or as more targets are expected, and some kept, by what each doctrine says.",
        "");

    private void Bodies()
    {
        var missiles = Names(_threats.Where(threat => threat.Ballistic is { CredibleObjects: > 0 }).Select(threat => threat.Name));
        var decoys = Names(_threats.Where(threat => threat.IsDecoy).Select(threat => threat.Name));
        var light = Names(_threats.Where(threat => threat.Ballistic is { LightObjects: not null }).Select(threat => threat.Name));
        if (missiles.Length > 0)
        {
            _assumptions.Add($"Objects that look like the warhead fly beside that of {missiles}{(decoys.Length + light.Length > 0 ? "" : "; there are no other decoys")}.");
        }

        if (light.Length > 0)
        {
            _assumptions.Add($"Light objects fly above the air with the warhead of {light}. How well radars tell them apart is disputed, from not at all to nearly surely; posts know that they may come, and doctrine says at what is fired.");
        }

        if (decoys.Length > 0)
        {
            _assumptions.Add($"Without a warhead, to be shot at: {decoys}. Nobody who defends tells them from what they imitate but by what is measured; they are no threats of the raid, and rounds spent on them are counted apart.");
        }
        else if (missiles.Length + light.Length == 0)
        {
            _omissions.Add("Decoys: nothing in the raid carries any.");
        }
    }

    private void Aspects()
    {
        var uniform = Names(_threats.Where(threat => threat.Signature.Aspects.IsEmpty).Select(threat => threat.Name));
        if (uniform.Length > 0)
        {
            _assumptions.Add($"As large from every side to a radar as from the front: {uniform}.");
        }
    }

    private void Clutter()
    {
        var radars = Radars(radar => radar.Clutter is not null);
        Say(radars.With, with => $"Echoes of ground and sea raise the noise of {Told(with, radars.Without)}.", "Clutter from ground and sea, which bears on no radar here.");
    }

    private void Dwells()
    {
        var radars = Radars(radar => radar.Array is not null);
        Say(
            radars.With,
            with => $"Time is shared among search, tracks, guidance and cues, which sharpen the search, in {Told(with, radars.Without)}; a radar without that is told of a cue and looks no harder.",
            "The time of radars: none is short of it, and a cue from afar sharpens no search.");
    }

    private void Silence()
    {
        var byDoctrine = Options(scenario => scenario.Posts.Any(post => post.Doctrine.EmissionControl is not null) || scenario.Sensors.Any(sensor => sensor.SilentUntil > Instant.Start));
        Say(byDoctrine, options => $"Radars keep silent until a time or a cue in {options}; elsewhere all radiate from the start.", "Emission control: every radar radiates from the start.");
    }

    private void Moves() => Say(
        Options(scenario => scenario.Posts.Any(post => post.Doctrine.ShootAndMove is not null)),
        options => $"Units that have fired change their places in {options}; elsewhere none moves. What was flown at a launcher misses one that has left since; its radar and post stay.",
        "Moves: every unit stays where it stands.");

    private void Modes()
    {
        foreach (var mode in Enum.GetValues<EngagementMode>())
        {
            var options = Options(scenario => scenario.Posts.Any(post => post.System.Length > 0 && post.Doctrine.Engagement == mode));
            if (options.Length > 0)
            {
                _assumptions.Add($"{Mode(mode)} ({options}).");
            }
        }
    }

    private void Links()
    {
        if (_scenarios.Any(scenario => !scenario.Links.IsEmpty))
        {
            _assumptions.Add($"Batteries of one kind share their maker's net ('{_study.OwnNet}') in every option, and no link is jammed: delay, period and loss are those of its preset.");
        }
    }

    private void Losses()
    {
        var attacked = Names(_study.Raid.Where(group => group.Against is not null).Select(group => group.Against!));
        var connections = Names(_study.Connections.Where(connection => !connection.Losses.IsEmpty).Select(connection => connection.Name));
        if (attacked.Length > 0)
        {
            _assumptions.Add($"Groups of the raid go for {attacked}, and know where each stands at the start; a hit puts it out of order by one chance for all, until it is repaired. What is flown at an asset harms no part of the defence, and a hit on one part spares all others.");
        }

        if (connections.Length > 0)
        {
            _assumptions.Add($"Nodes or links are lost at stated times in the connection {connections}; elsewhere nothing fails that was in order when the raid began{(attacked.Length > 0 ? ", but for hits" : "")}.");
        }
        else if (attacked.Length == 0)
        {
            _omissions.Add("Harm to the defence: radars, posts, links and units work on, whatever the raid hits.");
        }

        Say(
            Names(_threats.Where(threat => threat.Homing is not null).Select(threat => threat.Name)),
            missiles => $"Made to home on radars: {missiles}. Each goes for the radar that it was sent against and for no other, and may miss one that has fallen silent.",
            "Missiles made to home on radars: none is in the raid.");
    }

    private void Magazines()
    {
        if (_study.Campaign is { } campaign)
        {
            var damage = _study.Raid.Any(group => group.Against is not null) ? " and what raids have put out of order until it is repaired" : "";
            var waves = _study.Raid.All(group => group.Waves.IsEmpty) ? "" : "; not all groups fly in each";
            var convoy = campaign.Convoy > Duration.Zero ? FormattableString.Invariant($" What the depot sends after a raid is {campaign.Convoy.Seconds / 3600:G4} h on its way.") : "";
            _assumptions.Add(FormattableString.Invariant($"{campaign.Raids} raids follow each other every {campaign.Every.Seconds / 3600:G4} h{waves}, the magazines carried over{damage}; what is out of order by itself is drawn anew for each.{convoy}"));
        }
        else
        {
            _omissions.Add("Raids that follow each other: every raid finds full launchers.");
        }
    }

    /// <summary>What was flown of recordings, and how far it lies from them.</summary>
    private void Recorded()
    {
        var groups = _study.Raid.Select(group => (Kind: group.Threat, group.Recorded)).Concat(_study.Friends.Select(group => (Kind: group.Aircraft, group.Recorded)));
        foreach (var (kind, recorded) in groups)
        {
            if (recorded is not null)
            {
                _assumptions.Add(Told(kind, recorded));
            }
        }
    }

    private static string Told(string kind, RecordedTraffic recorded)
    {
        var files = string.Join(", ", recorded.Files.Select(file => file.Name));
        var misfit = recorded.Ways.Max(way => way.Flight.Misfit.GreatestHorizontal).Metres;
        var heights = recorded.HasPressureHeights ? " Heights of the standard atmosphere are taken for heights above the ellipsoid." : "";
        return FormattableString.Invariant($"{recorded.Ways.Length} of {kind} fly in every raid as {recorded.Aircraft} aircraft of {files} were recorded, smoothed, at most {misfit:F0} m from a report; {recorded.LooseReports} reports were of no flight, and {recorded.OutsideTime} flights lie outside the raid's time.{heights}");
    }

    private static string Mode(EngagementMode mode) => mode switch
    {
        EngagementMode.Organic => "Posts act on what their own radars hold alone",
        EngagementMode.Cued => "The engagement radar must hold the target itself before a round leaves; tracks of others advance the decision only",
        EngagementMode.LaunchOnRemote => "Rounds may leave on a good enough track of another radar, if the engagement radar will hold the target in time",
        _ => "Rounds may leave, and be guided, on a good enough track of another radar where the unit is made for it",
    };

    private (string With, string Without) Radars(Func<Sensing.Radar.RadarDescription, bool> has)
    {
        var radars = _scenarios.SelectMany(scenario => scenario.Sensors).Select(sensor => sensor.Radar).DistinctBy(radar => radar.Id).OrderBy(radar => radar.Id, StringComparer.Ordinal).ToArray();
        return (Names(radars.Where(has).Select(radar => radar.Name)), Names(radars.Where(radar => !has(radar)).Select(radar => radar.Name)));
    }

    private static string Told(string with, string without) => without.Length == 0 ? "every radar" : $"{with}, not of {without}";

    /// <summary>The options whose scenario has something; "every option" where all have.</summary>
    private string Options(Func<Scenario, bool> has)
    {
        var defended = _study.Options.Zip(_scenarios).Where(entry => !entry.Second.FireUnits.IsEmpty).ToArray();
        var having = defended.Where(entry => has(entry.Second)).ToArray();
        return having.Length == 0 ? "" : having.Length == defended.Length ? "every option" : Names(having.Select(entry => $"“{entry.First.Name}”"));
    }

    private void Say(string who, Func<string, string> present, string absent)
    {
        if (who.Length > 0)
        {
            _assumptions.Add(present(who));
        }
        else if (absent.Length > 0)
        {
            _omissions.Add(absent);
        }
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Distinct());
}
