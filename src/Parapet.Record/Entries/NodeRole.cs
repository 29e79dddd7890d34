namespace Parapet.Record.Entries;

/// <summary>What a node of the network is for.</summary>
public enum NodeRole
{
    /// <summary>A command post without fire units: it collects and passes on.</summary>
    Centre,

    /// <summary>A command post that commands fire units.</summary>
    FiringPost,

    /// <summary>Hands on what it hears.</summary>
    Gateway,
}
