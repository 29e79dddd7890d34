namespace Parapet.Networks;

/// <summary>A message on its way.</summary>
/// <param name="Arrival">When the receiving node has it.</param>
public readonly record struct Delivery<TMessage>(Instant Arrival, TMessage Message);
