namespace Parapet.Record;

/// <summary>An entry that tells what truly was. No sensor, tracker or commander is behind it.</summary>
public interface ITruthEntry : IEntry;
