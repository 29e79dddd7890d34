namespace Parapet.Simulation.Stages;

/// <summary>A stage brought forth what is no number, or is infinite.</summary>
/// <param name="entity">Whose it is.</param>
/// <param name="quantities">With their names; those that are not finite are told.</param>
internal sealed class NotFiniteException(string entity, params (string Name, double Value)[] quantities)
    : InvalidOperationException($"{entity} is not finite: {string.Join(", ", quantities.Where(quantity => !double.IsFinite(quantity.Value)).Select(quantity => FormattableString.Invariant($"{quantity.Name} is {quantity.Value}")))}");
