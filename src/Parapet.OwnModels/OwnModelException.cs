namespace Parapet.OwnModels;

/// <summary>A model of the study's own cannot be used, or answered what no model may.</summary>
/// <param name="message">Names the model, the line and what is allowed.</param>
public sealed class OwnModelException(string message) : InvalidOperationException(message);
