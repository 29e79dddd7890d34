namespace Parapet.Record;

/// <summary>
/// An entry that tells what one side is, knows, decides or says. It has no field of type <see cref="TruthNumber"/>, nor any
/// other from which truth could be read.
/// </summary>
public interface IPerceptionEntry : IEntry;
