namespace Parapet.Interop.Dis.Layout;

/// <summary>Something with fields on the wire.</summary>
public interface IRecord
{
    /// <summary>In bytes, where every such record takes the same and may be one of a list; 0 for others, which begin blocks of their own.</summary>
    static virtual int FixedSize => 0;

    /// <summary>Whether bytes without meaning fill such a record up, which some senders leave out.</summary>
    static virtual bool IsFilled => false;

    /// <summary>Passes every field, in the order of the wire: into the record where the wire reads, out of it otherwise.</summary>
    /// <remarks>Which fields follow may depend on those passed before, never on the kind of wire.</remarks>
    void Pass<TWire>(scoped ref TWire wire)
        where TWire : struct, IWire, allows ref struct;
}

/// <summary>A record of the fields behind the header and with the header.</summary>
public interface IPdu : IRecord
{
    /// <summary>What the header of every such PDU says.</summary>
    static abstract PduType Type { get; }

    /// <summary>The first twelve bytes.</summary>
    PduHeader Header { get; }
}
