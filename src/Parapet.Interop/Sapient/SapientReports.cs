using System.Globalization;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Scenes;
using Parapet.Interop.Tracks;
using Parapet.Interop.Wire;
using Parapet.Messages;

namespace Parapet.Interop.Sapient;

/// <summary>The reports of a node of SAPIENT: how it is, and what it detects.</summary>
/// <remarks>Numbers as in <see cref="SapientRegistration"/>. Fields are written the last first.</remarks>
internal static class SapientReports
{
    /// <summary>The only mode that a node here has.</summary>
    public const string Mode = "Default";

    /// <summary>Of places and of ranges with bearings.</summary>
    public const ulong DegreesAndMetres = 1;

    /// <summary>Heights are above the ellipsoid of WGS 84.</summary>
    public const ulong Ellipsoid = 1;

    public const ulong TrueNorth = 1;
    public const ulong MetresPerSecond = 1;

    private const ulong Fine = 1;
    private const ulong Goodbye = 5;
    private const ulong New = 1;
    private const ulong Unchanged = 2;
    private const ulong Information = 2;
    private const ulong NotDetecting = 11;

    /// <param name="id">A ULID.</param>
    public static void WriteStatus(SapientNode node, string id, bool isNew, bool isSilent, bool isLast, ref ProtobufWriter writer)
    {
        if (node is { Reach: { } reach, Place: not null })
        {
            var coverage = writer.Length;
            var cone = writer.Length;
            writer.Whole(12, TrueNorth);
            writer.Whole(11, DegreesAndMetres);
            writer.Given(4, node.SectorWidth.Degrees);
            writer.Given(3, reach.Metres);
            writer.Given(2, node.Boresight.Degrees);
            writer.Close(1, cone);
            writer.Close(12, coverage);
        }

        if (isSilent)
        {
            var status = writer.Length;
            writer.Whole(4, NotDetecting);
            writer.Text(3, "silent");
            writer.Whole(1, Information);
            writer.Close(11, status);
        }

        if (node.Place is { } place)
        {
            WritePlace(7, place, null, ref writer);
        }

        writer.Text(5, Mode);
        writer.Whole(3, isNew ? New : Unchanged);
        writer.Whole(2, isLast ? Goodbye : Fine);
        writer.Text(1, id);
    }

    /// <param name="id">A ULID, of the report and of the object alike: no plot knows of another.</param>
    public static void WritePlot(in Plot plot, string id, ref ProtobufWriter writer)
    {
        if (plot.RangeRate is { } rate)
        {
            WriteTold(10, "range rate, m/s", rate.MetresPerSecond, ref writer);
        }

        WriteTold(10, "signal to noise, dB", plot.SignalToNoise.Value, ref writer);
        var place = writer.Length;
        writer.Whole(8, TrueNorth);
        writer.Whole(7, DegreesAndMetres);
        writer.Given(3, plot.Range.Metres);
        writer.Given(2, plot.Azimuth.Degrees);
        writer.Given(1, plot.Elevation.Degrees);
        writer.Close(5, place);
        writer.Text(2, id);
        writer.Text(1, id);
    }

    /// <param name="id">A ULID of the report.</param>
    /// <param name="objectId">A ULID that the track keeps.</param>
    /// <param name="name">As the post calls the track.</param>
    public static void WriteTrack(SceneState state, SceneBelief belief, string id, string objectId, string name, ref ProtobufWriter writer)
    {
        var place = Wgs84.ToGeodetic(state.Position);
        var velocity = LocalFrame.At(place).ToLocal(state.Velocity);
        var spread = AxisSpread.Of(belief.Covariance, place);
        writer.Text(23, name);
        var rates = writer.Length;
        writer.Given(6, spread.UpSpeed);
        writer.Given(5, spread.NorthSpeed);
        writer.Given(4, spread.EastSpeed);
        writer.Given(3, velocity.Z);
        writer.Given(2, velocity.Y);
        writer.Given(1, velocity.X);
        writer.Close(19, rates);
        WriteTold(10, "category", belief.Category.ToString(), ref writer);
        WriteTold(10, "identity", belief.Identity.ToString(), ref writer);
        WriteTold(8, "status", belief.Status.ToString(), ref writer);
        WritePlace(6, place, spread, ref writer);
        writer.Text(2, objectId);
        writer.Text(1, id);
    }

    /// <summary>Longitude, latitude, height, and how far each may be off, in its own unit.</summary>
    private static void WritePlace(int field, Geodetic place, AxisSpread? spread, ref ProtobufWriter writer)
    {
        var since = writer.Length;
        writer.Whole(8, Ellipsoid);
        writer.Whole(7, DegreesAndMetres);
        if (spread is { } error)
        {
            writer.Given(6, error.Up);
            writer.Given(5, error.LatitudeDegrees);
            writer.Given(4, error.LongitudeDegrees(place));
        }

        writer.Given(3, place.Height.Metres);
        writer.Given(2, place.Latitude.Degrees);
        writer.Given(1, place.Longitude.Degrees);
        writer.Close(field, since);
    }

    private static void WriteTold(int field, string type, double value, ref ProtobufWriter writer) =>
        WriteTold(field, type, value.ToString(CultureInfo.InvariantCulture), ref writer);

    private static void WriteTold(int field, string type, string value, ref ProtobufWriter writer)
    {
        var since = writer.Length;
        writer.Text(2, value);
        writer.Text(1, type);
        writer.Close(field, since);
    }
}
