using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Earth.Terrain.Water;
using Parapet.Flight.Signatures;
using Parapet.Questions.Inputs;
using Parapet.Questions.Terrain;
using Parapet.Sensing.Coverage;
using Parapet.Sensing.Radar;

namespace Parapet.Questions.Coverage;

/// <summary>Finds radars and target of a question, and names all that is wrong with them.</summary>
internal sealed class CoverageSetting(SystemCatalogue catalogue, LayeredElevation terrain, Problems problems)
{
    private const double FalseAlarmMargin = 1.001;
    private const double GreatestProbability = 0.9999;

    private readonly ResolvedCatalogue _resolved = catalogue.Resolve(FigureDraw.Nominal);

    /// <summary>Each radar of each system at its place; one system may stand at several places.</summary>
    public ImmutableArray<SensorPlace> Places(CoverageQuestion question)
    {
        var (systems, places) = (question.Systems, question.Places);
        if (places.Length == 0 || (systems.Length > 1 && systems.Length != places.Length))
        {
            problems.Add(new("--at", 0, "", $"{places.Length} places for {systems.Length} systems", "one for each, or several for one system"));
            return [];
        }

        var radars = systems.Select(RadarsOf).ToArray();
        var found = new List<SensorPlace>();
        for (var i = 0; i < places.Length; i++)
        {
            var (system, place) = (Math.Min(i, systems.Length - 1), places[i]);
            if (!question.IsAfloat && terrain.WaterAt(place.Latitude, place.Longitude) is not WaterKind.None and var water)
            {
                problems.Add(new(
                    "--at", 0, "", FormattableString.Invariant($"{place.Latitude.Degrees:0.######},{place.Longitude.Degrees:0.######} lies in {water.InWords()}"),
                    "a place on land, or --afloat for a ship"));
            }
            else if (question.IsAfloat && !terrain.HasWaterWithin(place, LayeredElevation.Harbour))
            {
                problems.Add(new(
                    "--at", 0, "", FormattableString.Invariant($"{place.Latitude.Degrees:0.######},{place.Longitude.Degrees:0.######} lies inland, with --afloat"),
                    FormattableString.Invariant($"a place within {LayeredElevation.Harbour.Kilometres:0} km of the sea or of a lake that the shore lines have, or none of --afloat")));
            }

            CheckGround(place);
            found.AddRange(radars[system].Select(radar => new SensorPlace(systems[system], radar, place, question.Mast ?? radar.MastHeight)));
        }

        if (found.Count > CoverageMap.MostSensors)
        {
            problems.Add(new("system", 0, "", $"{found.Count} radars", $"{CoverageMap.MostSensors} at most"));
        }

        return [.. found];
    }

    /// <summary>The target's echo and its name, from a threat of the catalogue or a bare cross-section.</summary>
    public (string Name, SignatureDescription Signature)? TargetOf(CoverageQuestion question)
    {
        if (question.Target is null == question.CrossSection is null)
        {
            problems.Add(new("--target or --rcs", 0, "", "one of the two is needed", ""));
            return null;
        }

        if (question.CrossSection is not { } crossSection)
        {
            return CatalogueEntries.Find<ThreatEntry>(catalogue, "--target", question.Target, problems) is { } entry
                ? (entry.Name, _resolved.Targets[entry.Id].Signature)
                : null;
        }

        return (
            FormattableString.Invariant($"{crossSection.SquareMetres:G4} m2, Swerling 1"),
            new() { CrossSections = [.. Enum.GetValues<RadarBand>().Select(_ => crossSection)], Fluctuation = Fluctuation.Swerling1 });
    }

    /// <summary>The wanted probability must be above what each radar gives away in false alarms.</summary>
    public void CheckProbability(Ratio wanted, ImmutableArray<SensorPlace> places)
    {
        var least = places.IsEmpty ? 0 : places.Max(place => place.Radar.FalseAlarmProbability.Value) * FalseAlarmMargin;
        if (!(wanted.Value >= least && wanted.Value <= GreatestProbability))
        {
            problems.Add(new(
                "--pd", 0, "", FormattableString.Invariant($"found '{wanted.Value}'"), FormattableString.Invariant($"a number in [{least:G6}, {GreatestProbability:G6}] ")));
        }
    }

    /// <summary>Where tiles are laid, their missing posts are no sea: a site there would stand at a height that nobody knows.</summary>
    private void CheckGround(Geodetic place)
    {
        var isSea = terrain.WaterAt(place.Latitude, place.Longitude) == WaterKind.Sea;
        if (!isSea && !terrain.Covers(place.Latitude, place.Longitude) && terrain.Layers.Any(layer => layer is TileFolder))
        {
            problems.Add(new(
                "--at", 0, "", FormattableString.Invariant($"{place.Latitude.Degrees:0.######},{place.Longitude.Degrees:0.######}, whose ground no tile and no relief below knows"),
                FormattableString.Invariant($"a place within {VoidFill.WidestGap.Kilometres:0.#} km of posts on both sides; `{MissingTiles.CommandFor(place)}`, or --terrain none for smooth ground")));
        }
    }

    private RadarDescription[] RadarsOf(string id)
    {
        if (_resolved.Systems.TryGetValue(id, out var system))
        {
            RadarDescription[] radars = [.. system.Radars.Select(radar => radar.Radar).Where(radar => radar.Optic is null).DistinctBy(radar => radar.Id)];
            if (radars.Length == 0)
            {
                problems.Add(new("system", 0, "", $"found '{id}', which sees by sights alone", "a system with a radar: what a sight sees is told by docs/models/short-range.md"));
            }

            return radars;
        }

        if (_resolved.Radars.TryGetValue(id, out var single))
        {
            return [single];
        }

        problems.Add(new("system", 0, "", $"found '{id}'", $"one of {string.Join(", ", _resolved.Systems.Keys.Concat(_resolved.Radars.Keys))}"));
        return [];
    }
}
