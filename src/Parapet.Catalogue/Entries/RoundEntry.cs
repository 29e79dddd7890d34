using Parapet.Catalogue.Figures;
using Parapet.Flight.Interceptors;

namespace Parapet.Catalogue.Entries;

/// <summary>What a fire unit's magazine can hold: an interceptor, or the shells of a gun.</summary>
public abstract record RoundEntry : Entry
{
    /// <summary>How it kills.</summary>
    internal abstract WarheadKind Kills { get; }

    /// <summary>The round that a draw gives.</summary>
    /// <param name="prior">The kill probabilities shared by all interceptors of a kind.</param>
    internal abstract InterceptorDescription Round(FigureDraw draw, KillProbabilityEntry prior);
}
