namespace Parapet.Interop.Hla;

/// <summary>What passed between a federate and its server.</summary>
public sealed record HlaTally
{
    /// <summary>Objects that the server registered.</summary>
    public long Objects { get; internal set; }

    /// <summary>Updates of objects' values that the server took.</summary>
    public long Updates { get; internal set; }

    /// <summary>Registrations, updates and deletions that the server answered with an exception.</summary>
    public long Refused { get; internal set; }

    /// <summary>Objects beyond those that numbers of two bytes can tell apart; they are not sent.</summary>
    public long LeftOut { get; internal set; }

    /// <summary>Callbacks that were received. None is obeyed; where values are asked for, they are told again.</summary>
    public long Callbacks { get; internal set; }

    /// <summary>Of the callbacks, those that asked for values.</summary>
    public long Asked { get; internal set; }

    /// <summary>Of the callbacks, those that no message of the protocol is.</summary>
    public long Malformed { get; internal set; }

    /// <summary>Packets that answered nothing that was asked, or had another number than the next.</summary>
    public long Stray { get; internal set; }

    /// <summary>The first exception that a registration, an update or a deletion met; empty where none did.</summary>
    public string FirstRefusal { get; internal set; } = "";
}
