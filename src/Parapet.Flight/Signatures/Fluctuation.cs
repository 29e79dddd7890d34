namespace Parapet.Flight.Signatures;

/// <summary>Swerling's cases [Swerling1960]; with one pulse a look, cases 1 and 2 agree, and so do 3 and 4.</summary>
public enum Fluctuation
{
    Swerling0,
    Swerling1,
    Swerling2,
    Swerling3,
    Swerling4,
}
