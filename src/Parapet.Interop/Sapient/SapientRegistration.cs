using Parapet.Interop.Wire;

namespace Parapet.Interop.Sapient;

/// <summary>Says what a node is and what it will tell: the message with which every node of SAPIENT begins.</summary>
/// <remarks>Numbers of fields and of named values as in the schema of BSI Flex 335, version 2 [Sapient2024]. Fields are written the last first.</remarks>
internal static class SapientRegistration
{
    private const ulong RadarNode = 2;
    private const ulong FusionNode = 20;
    private const ulong NoTracking = 1;
    private const ulong Tracking = 3;
    private const ulong Scanning = 2;
    private const ulong Permanent = 1;
    private const ulong Seconds = 4;
    private const ulong AreaOfInterest = 1;

    public static void Write(SapientNode node, float secondsBetweenReports, ref ProtobufWriter writer)
    {
        var since = writer.Length;
        writer.Text(2, node.IsRadar ? "simulated radar" : "simulated command post");
        writer.Text(1, "Parapet");
        writer.Close(10, since);
        since = writer.Length;
        WriteMode(node, ref writer);
        writer.Close(7, since);
        since = writer.Length;
        WriteDuration(1, secondsBetweenReports, ref writer);
        writer.Close(6, since);
        since = writer.Length;
        writer.Text(2, node.IsRadar ? "plots" : "tracks");
        writer.Text(1, node.IsRadar ? "Radar" : "Fusion");
        writer.Close(5, since);
        writer.Text(3, node.Name);
        writer.Text(2, "BSI_Flex_335_v2.0");
        since = writer.Length;
        writer.Whole(1, node.IsRadar ? RadarNode : FusionNode);
        writer.Close(1, since);
    }

    private static void WriteMode(SapientNode node, ref ProtobufWriter writer)
    {
        // The standard wants a region that tasks may name, of a node that takes none, too.
        var task = writer.Length;
        var region = writer.Length;
        var area = writer.Length;
        WriteGeodetic(ref writer);
        writer.Close(3, area);
        writer.Whole(1, AreaOfInterest);
        writer.Close(2, region);
        writer.Close(11, task);
        var detection = writer.Length;
        WriteDetection(node, ref writer);
        writer.Close(10, detection);
        writer.Whole(7, node.IsRadar ? NoTracking : Tracking);
        writer.Whole(6, node.IsRadar ? Scanning : 0UL);
        WriteDuration(4, 0, ref writer);
        writer.Whole(2, Permanent);
        writer.Text(1, SapientReports.Mode);
    }

    private static void WriteDetection(SapientNode node, ref ProtobufWriter writer)
    {
        if (!node.IsRadar)
        {
            var velocity = writer.Length;
            writer.Whole(6, SapientReports.Ellipsoid);
            var units = writer.Length;
            writer.Whole(2, SapientReports.MetresPerSecond);
            writer.Whole(1, SapientReports.MetresPerSecond);
            writer.Close(4, units);
            writer.Close(6, velocity);
        }

        var location = writer.Length;
        if (node.IsRadar)
        {
            writer.Whole(4, SapientReports.TrueNorth);
            writer.Whole(2, SapientReports.DegreesAndMetres);
        }
        else
        {
            WriteGeodetic(ref writer);
        }

        writer.Close(1, location);
    }

    private static void WriteGeodetic(ref ProtobufWriter writer)
    {
        writer.Whole(3, SapientReports.Ellipsoid);
        writer.Whole(1, SapientReports.DegreesAndMetres);
    }

    private static void WriteDuration(int field, float seconds, ref ProtobufWriter writer)
    {
        var since = writer.Length;
        writer.Given(3, seconds);
        writer.Whole(1, Seconds);
        writer.Close(field, since);
    }
}
