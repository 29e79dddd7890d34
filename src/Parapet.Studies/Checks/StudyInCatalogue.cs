using System.Collections.Immutable;
using Parapet.BattleManagement.Engagement;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Water;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;

namespace Parapet.Studies.Checks;

/// <summary>Whether a study can be run with a catalogue and on a terrain: every id known, every site on land and on a relief that is asked for, every distance in reach.</summary>
public static class StudyInCatalogue
{
    /// <summary>Adds every problem of a study with this catalogue and terrain.</summary>
    /// <param name="file">The study's file, for the line of each problem.</param>
    /// <param name="isSmoothElsewhere">Whether places that no relief covers stand on the smooth earth; else each is a problem.</param>
    public static void Check(
        StudyDefinition study, string file, SystemCatalogue catalogue, LayeredElevation terrain, Problems problems, bool isSmoothElsewhere = false) =>
        Check(study, new StudyLines(file), catalogue, terrain, problems, isSmoothElsewhere);

    /// <summary>The same of a study whose text lies in no file yet.</summary>
    public static void Check(
        StudyDefinition study, StudyLines lines, SystemCatalogue catalogue, LayeredElevation terrain, Problems problems, bool isSmoothElsewhere = false)
    {
        var check = new Checker(lines, catalogue, study.Ground == GroundKind.Smooth ? null : terrain, isSmoothElsewhere, problems);
        for (var i = 0; i < study.Forces.Length; i++)
        {
            check.Systems($"forces[{i}]", study.Forces[i].Systems);
            foreach (var (j, defence) in study.Forces[i].PointDefence.Index())
            {
                check.Known<SystemEntry>($"forces[{i}].pointDefence[{j}].system", defence.System);
            }

            foreach (var (j, posts) in study.Forces[i].ListeningPosts.Index())
            {
                check.Known<ListeningPostEntry>($"forces[{i}].listeningPosts[{j}].post", posts.Post);
                foreach (var (place, at) in posts.At.Index())
                {
                    check.OnLand($"forces[{i}].listeningPosts[{j}].at[{place}]", at);
                }
            }

            foreach (var (place, size) in study.Forces[i].On.Index())
            {
                check.Systems($"forces[{i}].on[{place}]", size.Systems);
            }
        }

        for (var i = 0; i < study.Raid.Length; i++)
        {
            check.Known<ThreatEntry>($"raid[{i}].threat", study.Raid[i].Threat);
            if (study.Raid[i].From is not null)
            {
                continue;
            }

            check.Reach($"raid[{i}].distance", study.Raid[i]);
            check.Loiter($"raid[{i}].loiter", study.Raid[i]);
            check.Throw($"raid[{i}]", study.Raid[i]);
        }

        for (var i = 0; i < study.Friends.Length; i++)
        {
            check.Known<ThreatEntry>($"friends[{i}].aircraft", study.Friends[i].Aircraft);
        }

        for (var i = 0; i < study.NavigationJammers.Length; i++)
        {
            check.Known<NavigationJammerEntry>($"navigationJammers[{i}].jammer", study.NavigationJammers[i].Jammer);
            foreach (var (j, place) in study.NavigationJammers[i].At.Index())
            {
                check.OnLand($"navigationJammers[{i}].at[{j}]", place);
            }
        }

        for (var i = 0; i < study.Fighters.Length; i++)
        {
            check.Known<FighterEntry>($"fighters[{i}].fighter", study.Fighters[i].Fighter);
            check.OnLand($"fighters[{i}].base", study.Fighters[i].Base);
        }

        for (var i = 0; i < study.National.Sensors.Length; i++)
        {
            check.Sensor($"national.sensors[{i}]", study.National.Sensors[i]);
        }

        foreach (var (path, found, allowed) in NetworksInCatalogue.Problems(study, catalogue))
        {
            check.Add(path, found, allowed);
        }

        foreach (var (path, found, allowed) in AttacksInCatalogue.Problems(study, catalogue))
        {
            check.Add(path, found, allowed);
        }

        foreach (var (path, found, allowed) in ListeningInCatalogue.Problems(study))
        {
            check.Add(path, found, allowed);
        }

        foreach (var (path, found, allowed) in DoctrinesInCatalogue.Problems(study, catalogue))
        {
            check.Add(path, found, allowed);
        }

        foreach (var (path, found, allowed) in ThreatYears.Problems(study, catalogue))
        {
            check.Add(path, found, allowed);
        }

        for (var i = 0; i < study.Options.Length; i++)
        {
            if (study.Options[i].Doctrine is { } doctrine)
            {
                check.Known<DoctrineEntry>($"options[{i}].doctrine", doctrine);
            }

            check.Engagement(study, i);
        }

        check.Known<NetworkEntry>("ownNet", study.OwnNet);
        check.Known<DoctrineEntry>("national.doctrine", study.National.Doctrine);
        if (study.National.LaunchWarning is { } warning)
        {
            check.Known<LaunchWarningEntry>("national.launchWarning", warning);
        }

        for (var i = 0; i < study.Places.Sites.Length; i++)
        {
            if (study.Places.Sites[i].Afloat)
            {
                check.OnWater($"places.sites[{i}].afloat", study.Places.Sites[i].At);
            }
            else
            {
                check.OnLand($"places.sites[{i}].at", study.Places.Sites[i].At);
            }
        }

        for (var i = 0; i < study.Assets.Length; i++)
        {
            check.OnLand($"assets[{i}].at", study.Assets[i].At);
        }

        if (problems.None)
        {
            var theatre = study.Ground == GroundKind.Smooth ? Theatre.Smooth() : new Theatre(terrain);
            foreach (var (path, found, allowed) in ListeningInCatalogue.Numbers(study, theatre))
            {
                check.Add(path, found, allowed);
            }

            foreach (var (path, found, allowed) in TrafficInCatalogue.Problems(study, catalogue, theatre.Terrain))
            {
                check.Add(path, found, allowed);
            }

            foreach (var (path, found, allowed) in FlightsInCatalogue.Problems(study, catalogue, theatre).Concat(FightersInCatalogue.Problems(study, catalogue)))
            {
                check.Add(path, found, allowed);
            }
        }
    }

    private sealed class Checker(StudyLines lines, SystemCatalogue catalogue, LayeredElevation? terrain, bool isSmoothElsewhere, Problems problems)
    {
        public void Known<TEntry>(string path, string id)
            where TEntry : Entry
        {
            if (catalogue.Find(id) is not TEntry)
            {
                Add(path, $"unknown id '{id}'", $"one of {string.Join(", ", catalogue.All<TEntry>().Select(entry => entry.Id))}");
            }
        }

        public void Systems(string path, ImmutableArray<ListedSystem> systems)
        {
            foreach (var (i, system) in systems.Index())
            {
                Known<SystemEntry>($"{path}.systems[{i}]", system.System);
            }
        }

        public void Sensor(string path, NationalSensor sensor)
        {
            Known<RadarEntry>($"{path}.radar", sensor.Radar);
            if (catalogue.Find(sensor.Radar) is RadarEntry radar && radar.IsAirborne != sensor.OrbitLength is not null)
            {
                Add(path, radar.IsAirborne ? "an airborne radar without orbitLength" : "orbitLength for a radar on the ground",
                    radar.IsAirborne ? "orbitLength and orbitHeading" : "none");
            }

            if (sensor.OrbitLength is null)
            {
                OnLand($"{path}.at", sensor.At);
            }
        }

        public void Engagement(StudyDefinition study, int option)
        {
            var systems = study.ForceOf(study.Options[option]).Ids.Select(catalogue.Find).OfType<SystemEntry>();
            if (study.Options[option].Engagement == EngagementMode.EngageOnRemote && !systems.SelectMany(system => system.FireUnits).Any(unit => unit.EngagesOnRemoteTrack))
            {
                Add($"options[{option}].engagement", $"engage-on-remote for {study.Options[option].Force}, no unit of which can", "a force with a unit whose engagesOnRemoteTrack is true, or another mode");
            }
        }

        public void Reach(string path, RaidGroup group)
        {
            if (catalogue.Find(group.Threat) is not ThreatEntry { Ballistic: { } missile })
            {
                return;
            }

            // Every draw of the disputed range must reach.
            var (nearest, farthest) = (missile.MinimumRange.Untyped.Bounds.High, missile.MaximumRange.Untyped.Bounds.Low);
            if (group.Distance[0].Metres < nearest || group.Distance[1].Metres > farthest)
            {
                Add(path, $"{group.Distance[0].Kilometres:F0} to {group.Distance[1].Kilometres:F0} km",
                    $"within {nearest / 1000:F0} and {farthest / 1000:F0} km, which {group.Threat} reaches in every draw");
            }
        }

        public void Loiter(string path, RaidGroup group)
        {
            if (group.Loiter <= Duration.Zero)
            {
                return;
            }

            if (catalogue.Find(group.Threat) is ThreatEntry { Ballistic: not null })
            {
                Add(path, $"{group.Loiter.Seconds / 60:G6} min for {group.Threat}, which cannot circle", "none for a ballistic missile");
            }
            else if (group.Release <= Length.Zero)
            {
                Add(path, $"{group.Loiter.Seconds / 60:G6} min without release", "'release', the distance at which it circles");
            }
        }

        public void Throw(string path, RaidGroup group)
        {
            var threat = catalogue.Find(group.Threat) as ThreatEntry;
            if (group.Loft is { } loft && threat is { Ballistic: null })
            {
                Add(path + ".loft", $"{loft.Degrees:G6} deg for {group.Threat}, which is not thrown", "none but for a ballistic missile");
            }

            if (group.OnlyFalls && threat is not null and not { Ballistic.Manoeuvre: not null })
            {
                Add(path + ".onlyFalls", $"true for {group.Threat}, which turns in no case", "true for a missile whose file gives it a manoeuvre");
            }
        }

        public void OnLand(string path, Geodetic place)
        {
            if (terrain is null)
            {
                return;
            }

            if (!terrain.Covers(place.Latitude, place.Longitude))
            {
                if (!isSmoothElsewhere)
                {
                    Add(path, $"{place.Latitude.Degrees:F3}, {place.Longitude.Degrees:F3}, which no layer of the relief covers",
                        "a place within the relief; `parapet terrain get` fetches more of it, and `--terrain none` takes the smooth earth where there is none");
                }
            }
            else if (terrain.WaterAt(place.Latitude, place.Longitude) is not WaterKind.None and var water)
            {
                Add(path, $"{place.Latitude.Degrees:F3}, {place.Longitude.Degrees:F3}, which lies in {water.InWords()}", "a place on land, or 'afloat: true' for a site");
            }
        }

        /// <summary>A harbour that the shore line leaves out is water enough; inland a ship would stand under the ground.</summary>
        public void OnWater(string path, Geodetic place)
        {
            if (terrain is not null && !terrain.HasWaterWithin(place, LayeredElevation.Harbour))
            {
                Add(path, $"true at {place.Latitude.Degrees:F3}, {place.Longitude.Degrees:F3}, which lies inland", $"false, or a place within {LayeredElevation.Harbour.Kilometres:F0} km of the sea or of a lake that the shore lines have");
            }
        }

        public void Add(string path, string found, string allowed) => problems.Add(lines.Problem(path, found, allowed));
    }
}
