namespace Parapet.Campaigns.Results;

/// <summary>What an option is for.</summary>
public enum OptionRole
{
    /// <summary>Stands in the scorecard and is compared.</summary>
    Compared,

    /// <summary>No defence: what the raid does if nobody fires.</summary>
    Floor,

    /// <summary>Differs from another option in its weapon control only; a point of the frontier of leakers and friendly losses.</summary>
    Frontier,

    /// <summary>A compared option once more, with its force sized on another basis than the study's own.</summary>
    OtherBasis,

    /// <summary>An option of the headline comparison once more, with its force sited by another rule than the study's first.</summary>
    OtherSiting,
}
