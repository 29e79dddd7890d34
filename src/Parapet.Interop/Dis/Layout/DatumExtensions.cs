using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Layout;

/// <summary>The two lists that end most PDUs of simulation management.</summary>
internal static class DatumExtensions
{
    public static void Datums<TWire>(
        this scoped ref TWire wire, uint fixedCount, uint variableCount, ref RecordList<FixedDatum> fixedDatums, ref RecordList<VariableDatum> variableDatums)
        where TWire : struct, IWire, allows ref struct
    {
        wire.Records("fixedDatums", Bounded(fixedCount), ref fixedDatums);
        wire.Records("variableDatums", Bounded(variableCount), ref variableDatums);
    }

    /// <summary>No PDU holds more: what a count says beyond that is cut short in any case.</summary>
    public static int Bounded(uint count) => (int)Math.Min(count, Pdu.LongestBytes);
}
