namespace Parapet.Messages;

/// <summary>A fighter of the defence, by its declared place in the scenario.</summary>
public readonly record struct FighterId(int Value);
