using Auth101.Tool;

return await ToolApplication.RunAsync(args, ToolEnvironment.OfProcess());
