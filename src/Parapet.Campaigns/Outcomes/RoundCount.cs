namespace Parapet.Campaigns.Outcomes;

/// <summary>Interceptors of one type over all fire units of an option.</summary>
public sealed record RoundCount(string Interceptor, int Fired, int Left, Money UnitCost);
