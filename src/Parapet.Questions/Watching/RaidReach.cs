using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Ellipsoid;
using Parapet.Questions.Inputs;
using Parapet.Questions.Json;
using Parapet.Record.Entries;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;

namespace Parapet.Questions.Watching;

/// <summary>How far the radars and rounds of a raid reach, by the nominal figures of the catalogue and over the shipped or downloaded relief.</summary>
public sealed record RaidReach
{
    [Description("On the ground or, of those in the air, from where they are at the start.")]
    public required ImmutableArray<RadarReach> Radars { get; init; }

    public required ImmutableArray<UnitReach> Units { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);

    /// <summary>Works it out; null where the list of problems, one line each, says why not.</summary>
    public static RaidReach? Of(RaidRecord record, ICollection<string> problems)
    {
        var found = new Problems();
        var reach = Of(record, found);
        foreach (var problem in found.InOrder())
        {
            problems.Add(problem.ToString());
        }

        return reach;
    }

    private static RaidReach? Of(RaidRecord record, Problems problems)
    {
        var study = StudyReader.Read(StudyFolders.Find(record.Question.From), problems);
        if (study is null || TerrainLayers.Open(null, problems) is not { } terrain || CatalogueFolder.Load(problems, study.Catalogue) is not { } catalogue)
        {
            return null;
        }

        var nominal = catalogue.Resolve(FigureDraw.Nominal);
        var rings = new CoverageRings(study.Ground == GroundKind.Smooth ? Theatre.Smooth() : new(terrain));
        var cast = record.Story.Cast;
        return new()
        {
            Radars = [.. cast.Sensors.Where(radar => nominal.Radars.ContainsKey(radar.Type)).Select(radar => Of(radar, nominal.Radars[radar.Type], rings))],
            Units = [.. cast.Units.SelectMany(unit => cast.RoundsOf(unit.Unit).Select(round => Of(unit, round, nominal)).OfType<UnitReach>())],
        };
    }

    private static RadarReach Of(SensorDeclared radar, RadarDescription description, CoverageRings rings)
    {
        var antenna = Wgs84.ToGeodetic(radar.Antenna);
        var placement = new SensorPlacement
        {
            Id = radar.Sensor, Name = radar.Name, Radar = description, Station = Station.Fixed(antenna, new Earth.Terrain.SmoothHorizon(antenna.Height), null),
            Boresight = radar.Boresight, Post = radar.Post, ReportingDelay = Duration.Zero,
        };
        return new(radar.Sensor.Value, [.. rings.Of(placement, antenna).Select(ring => new ReachRing(ring.TargetHeight.Metres, [.. ring.Edge.SelectMany(Flat)]))]);
    }

    private static UnitReach? Of(FireUnitDeclared unit, RoundTypeDeclared round, ResolvedCatalogue nominal) =>
        nominal.Interceptors.TryGetValue(round.Type, out var interceptor)
            ? new(unit.Unit.Value, round.Name, interceptor.AgainstAircraft.MaximumRange.Metres, interceptor.AgainstBallistic.MaximumRange.Metres)
            : null;

    private static double[] Flat(Geodetic place) => [Math.Round(place.Longitude.Degrees, 4), Math.Round(place.Latitude.Degrees, 4)];
}

/// <summary>What a radar sees of a fighter of 2 square metres: the nearer of horizon and echo.</summary>
/// <param name="Rings">One for each height.</param>
public sealed record RadarReach(int Radar, ImmutableArray<ReachRing> Rings);

/// <summary>The edge of what is seen at a height, once around and not closed; of a sector without the radar's own place.</summary>
/// <param name="HeightMetres">Of the target above the ellipsoid.</param>
/// <param name="EdgeDegrees">Longitude and latitude in turn.</param>
public sealed record ReachRing(double HeightMetres, ImmutableArray<double> EdgeDegrees);

/// <summary>The published reach of a type of round in a unit's magazine.</summary>
/// <param name="AircraftMetres">Against aircraft; 0 where it is not made for them.</param>
/// <param name="BallisticMetres">Against ballistic missiles; likewise.</param>
public sealed record UnitReach(int Unit, string Round, double AircraftMetres, double BallisticMetres);
