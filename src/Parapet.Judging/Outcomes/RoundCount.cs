namespace Parapet.Judging.Outcomes;

/// <summary>What became of one fire unit's rounds of one type.</summary>
public sealed record RoundCount(int FireUnit, string Interceptor, int Fired, int Left, Money UnitCost);
