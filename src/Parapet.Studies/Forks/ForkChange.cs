using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;

namespace Parapet.Studies.Forks;

/// <summary>One thing that is changed of the defence in the midst of a raid.</summary>
/// <param name="Text">As it was written.</param>
public abstract record ForkChange(string Text)
{
    /// <summary>What of the defence it sets, which only one change of a fork may.</summary>
    internal abstract string Part { get; }
}

/// <summary>Whom posts may fire at from then on.</summary>
/// <param name="Post">As a study's links name it.</param>
public sealed record WeaponsOrder(string Text, string Post, WeaponControlStatus Status) : ForkChange(Text)
{
    internal override string Part => $"weapons {Post}";
}

/// <summary>By which doctrine posts fire from then on.</summary>
/// <param name="Post">As a study's links name it.</param>
/// <param name="Doctrine">Its catalogue id.</param>
public sealed record DoctrineOrder(string Text, string Post, string Doctrine) : ForkChange(Text)
{
    internal override string Part => $"doctrine {Post}";
}

/// <summary>How many rounds posts fire in each salvo from then on.</summary>
/// <param name="Post">As a study's links name it.</param>
/// <param name="IsBallistic">Whether at ballistic missiles; else at all that flies on air.</param>
/// <param name="Salvos">Rounds of each, one or more.</param>
public sealed record SalvoOrder(string Text, string Post, bool IsBallistic, ImmutableArray<int> Salvos) : ForkChange(Text)
{
    internal override string Part => $"salvos {Post}, {IsBallistic}";
}

/// <summary>A link that carries nothing from then on.</summary>
/// <param name="From">As a study's links name it.</param>
/// <param name="To">As a study's links name it.</param>
public sealed record LinkCut(string Text, string From, string To) : ForkChange(Text)
{
    internal override string Part => $"link {From} -> {To}";
}

/// <summary>A link that is there from then on.</summary>
/// <param name="From">As a study's links name it.</param>
/// <param name="To">As a study's links name it.</param>
/// <param name="Network">The catalogue id of what it is.</param>
public sealed record LinkMade(string Text, string From, string To, string Network) : ForkChange(Text)
{
    internal override string Part => $"link {From} -> {To}";
}
