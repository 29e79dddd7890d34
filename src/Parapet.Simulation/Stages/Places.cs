namespace Parapet.Simulation.Stages;

/// <summary>A link by its place in the scenario's list.</summary>
public readonly record struct LinkPlace(int Value);

/// <summary>A command post by its place in the scenario's list.</summary>
public readonly record struct PostPlace(int Value);

/// <summary>A mail by its place among those on their way, which is another's once it has been taken.</summary>
public readonly record struct MailPlace(int Value);
