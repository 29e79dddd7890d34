namespace Parapet.Validation.Engagements;

/// <summary>What of a case of the public record is set beside the program's own.</summary>
public enum ComparedBy
{
    /// <summary>The place of its class among the others, by stopped share.</summary>
    Order,

    /// <summary>How alike the outcomes of one raid are.</summary>
    Correlation,

    /// <summary>The standard deviation of a raid's own stopped share.</summary>
    Spread,

    /// <summary>Killed, of all that were launched.</summary>
    StoppedShare,

    /// <summary>Did no harm for whatever reason, of all that were launched.</summary>
    HarmlessShare,

    /// <summary>Killed, of those that were fired at.</summary>
    EngagedShare,

    /// <summary>Rounds fired in a row of raids.</summary>
    Expenditure,

    /// <summary>Nothing: it is what the study flies.</summary>
    Input,

    /// <summary>Nothing; the case says why.</summary>
    Nothing,
}
