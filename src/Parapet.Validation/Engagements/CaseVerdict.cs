namespace Parapet.Validation.Engagements;

/// <summary>How a case of the record and the program's own stand to one another. None of them is a pass or a failure.</summary>
public enum CaseVerdict
{
    /// <summary>The record's value lies in the program's 90 % predictive band.</summary>
    Bracketed,

    /// <summary>Its value does not, but its range and the band meet.</summary>
    Meeting,

    /// <summary>Range and band lie apart.</summary>
    Apart,

    /// <summary>The program met too few to say.</summary>
    Unknown,

    /// <summary>The case is no comparison; it says why.</summary>
    NotCompared,
}
