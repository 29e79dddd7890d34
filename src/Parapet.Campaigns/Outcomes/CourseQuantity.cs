namespace Parapet.Campaigns.Outcomes;

/// <summary>What of a defence is followed through a run.</summary>
public enum CourseQuantity
{
    /// <summary>Of the defended assets that no threat of this raid has hit, in relative worth.</summary>
    Worth,

    /// <summary>Target channels of the fire units that can work.</summary>
    Channels,

    /// <summary>Of the places that the radars of firing posts look over when all are in order, the share that those in order look over, in [0, 1].</summary>
    Coverage,

    /// <summary>Shots that have not left and are not lost, of one layer of the defence.</summary>
    Shots,
}
