using Parapet.Cli;

return await CommandLine.RunAsync(args);
