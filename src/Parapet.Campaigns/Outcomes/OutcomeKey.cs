namespace Parapet.Campaigns.Outcomes;

/// <summary>Which run an outcome is of: the outer draw, the raid's number in the study, and the option's index.</summary>
public readonly record struct OutcomeKey(int Draw, int Replication, int Option)
{
    public override string ToString() => $"option {Option}, draw {Draw}, replication {Replication}";
}
