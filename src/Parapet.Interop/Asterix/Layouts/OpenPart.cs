namespace Parapet.Interop.Asterix.Layouts;

/// <summary>A part of a record that is being written and holds parts itself.</summary>
internal struct OpenPart
{
    public Node Node;
    public int Start;
    public int IndicatorStart;
    public int Room;
    public int LastSlot;
    public int LeastOctets;
    public bool IsVerbatim;
}
