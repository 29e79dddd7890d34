using System.Globalization;
using System.Text;
using System.Text.Json;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;

namespace Parapet.Questions.Trajectories;

/// <summary>A flight as a table for a spreadsheet or a path for a globe.</summary>
internal static class TrajectoryFile
{
    /// <summary>So many seconds of flight pass in one of the globe's clock.</summary>
    private const int ClockMultiplier = 10;

    /// <summary>The globe needs a date; this one means nothing.</summary>
    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>One row a state: time from launch, place on WGS 84, speed and its elevation relative to the turning Earth.</summary>
    public static string Csv(Trajectory trajectory)
    {
        var text = new StringBuilder("time_s,latitude_deg,longitude_deg,height_m,speed_m_s,path_elevation_deg\n");
        foreach (var (seconds, place, state) in Rows(trajectory))
        {
            var climb = LocalFrame.At(place).ToLocal(state.Velocity);
            var elevation = Math.Atan2(climb.Z, Math.Sqrt(climb.X * climb.X + climb.Y * climb.Y)) * (180 / Math.PI);
            text.Append(CultureInfo.InvariantCulture, $"{seconds:F3},{place.Latitude.Degrees:F7},{place.Longitude.Degrees:F7},{place.Height.Metres:F1},{state.Velocity.Norm:F2},{elevation:F3}\n");
        }

        return text.ToString();
    }

    /// <summary>A document with its clock, and one path with its label, there from launch to impact, in CZML as CesiumJS reads it.</summary>
    public static string Czml(string name, Trajectory trajectory)
    {
        var flat = Rows(trajectory).SelectMany(row => new[]
        {
            Math.Round(row.Seconds, 3), Math.Round(row.Place.Longitude.Degrees, 7), Math.Round(row.Place.Latitude.Degrees, 7), Math.Round(row.Place.Height.Metres, 1),
        }).ToArray();
        var (start, flight) = (Moment(0), $"{Moment(0)}/{Moment(flat[^4])}");
        object[] packets =
        [
            new { id = "document", name, version = "1.0", clock = new { interval = flight, currentTime = start, multiplier = ClockMultiplier, range = "LOOP_STOP", step = "SYSTEM_CLOCK_MULTIPLIER" } },
            new
            {
                id = "trajectory",
                name,
                availability = flight,
                label = new { text = name, font = "14px sans-serif", horizontalOrigin = "LEFT", pixelOffset = new { cartesian2 = new[] { 10, 0 } } },
                position = new { epoch = start, interpolationAlgorithm = "LAGRANGE", interpolationDegree = 3, cartographicDegrees = flat },
                path = new { width = 2, leadTime = flat[^4], trailTime = flat[^4], material = new { solidColor = new { color = new { rgba = new[] { 200, 40, 30, 255 } } } } },
                point = new { pixelSize = 6 },
            },
        ];
        return JsonSerializer.Serialize(packets);
    }

    private static string Moment(double seconds) => Epoch.AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static IEnumerable<(double Seconds, Geodetic Place, TargetState State)> Rows(Trajectory trajectory)
    {
        var states = trajectory.States.ToArray();
        var step = (trajectory.Ends - trajectory.Begins).Seconds / (states.Length - 1);
        return states.Select((state, index) => (index * step, Wgs84.ToGeodetic(state.Position), state));
    }
}
