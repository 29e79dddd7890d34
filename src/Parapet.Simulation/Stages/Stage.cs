namespace Parapet.Simulation.Stages;

/// <summary>The stages of the cycle, in the order in which things that fall on one moment are done.</summary>
public enum Stage
{
    /// <summary>A target reaches the end of its path.</summary>
    Fate,

    /// <summary>A radar completes a scan.</summary>
    Sense,

    /// <summary>The radar's keeper takes the scan's plots: part of the same item, and told apart from it.</summary>
    Track,

    /// <summary>A keeper's tracks, or a message of another post, arrive at a post.</summary>
    Receive,

    /// <summary>A link sends.</summary>
    Share,

    /// <summary>A result is judged.</summary>
    Assess,

    /// <summary>A post looks at its picture: identify, evaluate, assign.</summary>
    Command,

    /// <summary>A round leaves.</summary>
    Launch,

    /// <summary>Rounds in flight get their uplinks and fly on; fighters look, decide and fly on.</summary>
    Fly,

    /// <summary>A part of the defence that a hit had put out is in order again.</summary>
    Repair,
}
