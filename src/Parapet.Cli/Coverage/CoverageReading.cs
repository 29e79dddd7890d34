using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Cli.Flights;
using Parapet.Earth.Terrain;
using Parapet.Flight.Signatures;
using Parapet.Sensing.Coverage;
using Parapet.Sensing.Radar;

namespace Parapet.Cli.Coverage;

/// <summary>Turns the words of the command line into a request, and names all that is wrong with them.</summary>
internal sealed class CoverageReading(SystemCatalogue catalogue, LayeredElevation terrain, List<string> problems)
{
    private static readonly Length HighestTarget = 2000.Kilometres;
    private static readonly Length HighestMast = 40.Kilometres;

    private readonly ResolvedCatalogue _resolved = catalogue.Resolve(FigureDraw.Nominal);

    /// <summary>Each radar of each system at its place; one system may stand at several places.</summary>
    public ImmutableArray<SensorPlace> Places(string[] systems, string[] places, string? mast, bool afloat)
    {
        var height = mast is null ? null : LengthArgument.Read("--mast", mast, Length.Zero, HighestMast, problems);
        if (places.Length == 0 || (systems.Length > 1 && systems.Length != places.Length))
        {
            problems.Add($"--at: {places.Length} places for {systems.Length} systems; one for each, or several for one system");
            return [];
        }

        var radars = systems.Select(RadarsOf).ToArray();
        var found = new List<SensorPlace>();
        for (var i = 0; i < places.Length; i++)
        {
            var system = Math.Min(i, systems.Length - 1);
            if (PlaceText.Read("--at", places[i], problems) is { } place)
            {
                if (!afloat && terrain.IsSea(place.Latitude, place.Longitude))
                {
                    problems.Add($"--at: {places[i]} lies in the sea; a place on land, or --afloat for a ship");
                }

                found.AddRange(radars[system].Select(radar => new SensorPlace(systems[system], radar, place, height ?? radar.MastHeight)));
            }
        }

        if (found.Count > CoverageMap.MostSensors)
        {
            problems.Add($"{found.Count} radars; {CoverageMap.MostSensors} at most");
        }

        return [.. found];
    }

    /// <summary>The target's echo and its name, from a threat of the catalogue or a bare cross-section.</summary>
    public (string Name, SignatureDescription Signature)? Target(string? threat, string? crossSection)
    {
        if (threat is null == crossSection is null)
        {
            problems.Add("--target or --rcs: one of the two is needed");
            return null;
        }

        if (threat is not null)
        {
            return CatalogueEntries.Find<ThreatEntry>(catalogue, "--target", threat, problems) is { } entry
                ? (entry.Name, _resolved.Targets[entry.Id].Signature)
                : null;
        }

        var number = NumberArgument.Read("--rcs", crossSection, 1, 1e-6, 1e6, "m2", problems);
        return double.IsNaN(number) ? null : (
            FormattableString.Invariant($"{number:G4} m2, Swerling 1"),
            new() { CrossSections = [.. Enum.GetValues<RadarBand>().Select(_ => Area.FromSquareMetres(number))], Fluctuation = Fluctuation.Swerling1 });
    }

    /// <summary>The wanted probability, which must be above what each radar gives away in false alarms.</summary>
    public Ratio Probability(string? text, ImmutableArray<SensorPlace> places)
    {
        var least = places.IsEmpty ? 0.001 : places.Max(place => place.Radar.FalseAlarmProbability.Value) * 1.001;
        return Ratio.Of(NumberArgument.Read("--pd", text, 0.5, least, 0.9999, "", problems));
    }

    public CoverageHeights Heights(string text, string above)
    {
        if (above is not ("ground" or "sea"))
        {
            problems.Add($"--above: found '{above}'; ground or sea");
        }

        var heights = text.Split(',').Select(part => LengthArgument.Read("--height", part, Length.Zero, HighestTarget, problems)).OfType<Length>();
        return new([.. heights.Distinct().Order()], above == "ground");
    }

    public Azimuth? Direction(string option, string? text)
    {
        var degrees = NumberArgument.Read(option, text, 0, -360, 360, "deg", problems);
        return text is null || double.IsNaN(degrees) ? null : Azimuth.FromDegrees(degrees);
    }

    private RadarDescription[] RadarsOf(string id)
    {
        if (_resolved.Systems.TryGetValue(id, out var system))
        {
            return [.. system.Radars.Select(radar => radar.Radar).DistinctBy(radar => radar.Id)];
        }

        if (_resolved.Radars.TryGetValue(id, out var single))
        {
            return [single];
        }

        problems.Add($"system: found '{id}'; one of {string.Join(", ", _resolved.Systems.Keys.Concat(_resolved.Radars.Keys))}");
        return [];
    }
}
